import type { Exchange } from '../../exchange/exchange';
import { NO_TAB } from '../../exchange/network-event';
import { pageOrigin } from '../reading/request/page-origin';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

/** What has an opaque origin: a frame is not opened as a file by its page, and a page is no `data:` URL. */
const OPAQUE_FRAME = prose`A frame with ${code('sandbox')} and without ${code('allow-same-origin')} has such an origin, and so does a frame with a ${code('data:')} URL.`;
const OPAQUE_PAGE = prose`A page opened from a ${code('file:')} URL has such an origin, and so does a page that its own Content Security Policy sandboxes.`;

/** Firefox takes the tab away from what a page sends on its way out, such as a `fetch` with `keepalive`. */
const OF_CLOSED_TAB = ' Firefox reports the last requests of a closed tab in the same way.';

function withoutTab(origin: string, isFirefox: boolean): Prose {
  return prose`The browser reports no tab for this request. It is likely from a shared worker or a service worker of this page, because it has the page's origin, ${code(origin)}. Another tab of that origin may have made it.${isFirefox ? OF_CLOSED_TAB : ''}`;
}

function fromFrame(origin: string): Prose {
  return prose`A frame in the page made this request. CORS applies to the frame's origin, ${code(origin)}, not to that of the page around it.`;
}

function fromOpaqueOrigin(isFrame: boolean): Prose {
  return prose`The origin is opaque and is sent as ${code('null')}. ${isFrame ? OPAQUE_FRAME : OPAQUE_PAGE} A server allows it with ${code('Access-Control-Allow-Origin: *')}, or with ${code('null')}, which allows every such page of any site.`;
}

/** Who made the request, where that is not simply a script of the page; empty where it is. */
export function explainSource(exchange: Exchange): readonly Prose[] {
  const { browser, tabId, frameId, pageOrigin: named } = exchange;
  const isFrame = frameId > 0;
  if (tabId === NO_TAB) return named === null ? [] : [withoutTab(named, browser === 'firefox')];
  if (pageOrigin(exchange)?.kind === 'opaque') return [fromOpaqueOrigin(isFrame)];
  return isFrame && named !== null ? [fromFrame(named)] : [];
}
