import type { Exchange } from '../../exchange/exchange';
import { NO_TAB } from '../../exchange/network-event';
import { pageOrigin } from '../reading/page-origin';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

/** What has an opaque origin: a frame is not opened as a file by its page, and a page is no `data:` URL. */
const OPAQUE_FRAME = prose`a frame with ${code('sandbox')} and without ${code('allow-same-origin')}, and one with a ${code('data:')} URL`;
const OPAQUE_PAGE = prose`a page that was opened as a ${code('file:')}, and one that its own Content-Security-Policy puts in a sandbox`;

/** Firefox takes the tab away from what a page sends on its way out, such as a `fetch` with `keepalive`. */
const OF_CLOSED_TAB = ' Firefox reports the last requests of a closed tab in the same way.';

function withoutTab(origin: string, isFirefox: boolean): Prose {
  return prose`The browser does not tie this request to a tab. It is assumed to come from a shared worker or a service worker of this page, because it has the page’s origin, ${code(origin)}. Another tab of that origin may have caused it.${isFirefox ? OF_CLOSED_TAB : ''}`;
}

function fromFrame(origin: string): Prose {
  return prose`A frame in the page made this request. What counts is the frame’s origin, ${code(origin)}, not that of the page around it.`;
}

function fromOpaqueOrigin(isFrame: boolean): Prose {
  return prose`The origin is opaque and is sent as ${code('null')}: so it is in ${isFrame ? OPAQUE_FRAME : OPAQUE_PAGE}. A server lets it pass with ${code('Access-Control-Allow-Origin: *')}, or with ${code('null')}, which lets in every such page of anybody.`;
}

/** Who made the request, where that is not simply a script of the page; empty where it is. */
export function explainSource(exchange: Exchange): readonly Prose[] {
  const { browser, tabId, frameId, pageOrigin: named } = exchange;
  const isFrame = frameId > 0;
  if (tabId === NO_TAB) return named === null ? [] : [withoutTab(named, browser === 'firefox')];
  if (pageOrigin(exchange)?.kind === 'opaque') return [fromOpaqueOrigin(isFrame)];
  return isFrame && named !== null ? [fromFrame(named)] : [];
}
