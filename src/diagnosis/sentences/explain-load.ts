import { lastHop } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { NO_TAB } from '../../exchange/network-event';
import { getHeader } from '../../fetch-standard/header-list';
import { allowOriginLine } from '../causes/parts/wording';
import type { Diagnosis, Verdict } from '../diagnosis';
import { loadKind, type LoadKind } from '../reading/request/load-kind';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

const CROSSORIGIN = code('crossorigin');

/** Why each kind is fetched with CORS. */
const WITH_CORS: Readonly<Partial<Record<LoadKind, Prose>>> = {
  script: prose`A script is fetched with CORS if it is a module (${code('type="module"')}, ${code('import')}) or its element has ${CROSSORIGIN}.`,
  style: prose`A style sheet is fetched with CORS because its element has ${CROSSORIGIN}.`,
  image: prose`An image is fetched with CORS if its element has ${CROSSORIGIN}, or if CSS uses it as a mask or a shape.`,
  font: prose`Fonts are always fetched with CORS.`,
  audio: prose`Audio is fetched with CORS because its element has ${CROSSORIGIN}.`,
  video: prose`A video is fetched with CORS because its element has ${CROSSORIGIN}.`,
  media: prose`Video and audio are fetched with CORS because the element has ${CROSSORIGIN}.`,
  track: prose`Text tracks are fetched with CORS because the video has ${CROSSORIGIN}.`,
  manifest: prose`A web app manifest is always fetched with CORS, and with credentials only with ${code('crossorigin="use-credentials"')}.`,
  report: prose`The browser sends reports with CORS.`,
  'event-source': prose`An ${code('EventSource')} is always fetched with CORS, and with credentials only with ${code('withCredentials: true')}.`,
  beacon: prose`${code('sendBeacon()')} sends with CORS and with credentials if the type of the body is not CORS-safelisted, as with JSON.`,
  preload: prose`The resource is preloaded with CORS because the ${code('<link>')} has ${CROSSORIGIN}. The load that uses it must have the same ${CROSSORIGIN}.`,
  scripted: prose`${code('fetch()')} and ${code('XMLHttpRequest')} let the script read the response, so a server of another origin must allow it.`,
};

/** What it means for each kind to be fetched without. */
const WITHOUT_CORS: Readonly<Partial<Record<LoadKind, Prose>>> = {
  script: prose`A classic script without ${CROSSORIGIN} is fetched without CORS. It runs, but the page gets only ${code('Script error.')} as the message of its errors.`,
  style: prose`A style sheet without ${CROSSORIGIN} is fetched without CORS. It is applied, but the page cannot read its rules.`,
  image: prose`An image without ${CROSSORIGIN} is fetched without CORS. It is shown, but drawing it on a canvas taints the canvas, so the page cannot read its pixels.`,
  font: prose`A preload without ${CROSSORIGIN} is fetched without CORS. Fonts are always fetched with CORS, so this one is loaded again.`,
  audio: prose`Audio without ${CROSSORIGIN} is fetched without CORS. It plays, but Web Audio gets only silence.`,
  video: prose`A video without ${CROSSORIGIN} is fetched without CORS. It plays, but drawing it on a canvas taints the canvas.`,
  media: prose`Video and audio without ${CROSSORIGIN} are fetched without CORS. They play, but canvas and Web Audio cannot read them.`,
  beacon: prose`${code('sendBeacon()')} sends without CORS if the type of the body is CORS-safelisted, as with plain text. No script reads the response, so the server needs no CORS headers.`,
  'hyperlink-ping': prose`The ${code('ping')} of a link is sent without CORS. No script reads the response, so the server needs no CORS headers.`,
  preload: prose`The resource is preloaded without CORS because the ${code('<link>')} has no ${CROSSORIGIN}.`,
};

/** What else it takes to read what was fetched without CORS, for those kinds that somebody may want to read. */
const READABLE_BY_ATTRIBUTE: ReadonlySet<LoadKind> = new Set([
  'script',
  'style',
  'image',
  'audio',
  'video',
  'media',
]);

/** A page may name the hash of these; no event tells whether it did. */
const MAY_HAVE_INTEGRITY: ReadonlySet<LoadKind> = new Set(['script', 'style']);

/** What the server has to say before the page may read the response, or that it says so already. */
function permission(exchange: Exchange): Prose {
  const response = lastHop(exchange).response ?? null;
  const allowed = getHeader(response?.headers ?? [], 'access-control-allow-origin');
  if (allowed !== null && (allowed === '*' || allowed === exchange.pageOrigin))
    return prose`the server already sends ${code(`Access-Control-Allow-Origin: ${allowed}`)}`;
  return prose`the server must send ${allowOriginLine(exchange.pageOrigin)}`;
}

/** A fetch with `no-cors`: what came of it, what was left out of it, and how its response becomes readable. */
function explainNoCorsFetch(exchange: Exchange): Prose {
  const use =
    exchange.tabId === NO_TAB
      ? prose`A service worker can respond with it only to a page that also made the request without CORS`
      : prose`The script can only pass it on unread, for example to a cache`;
  return prose`The script used ${code('mode: "no-cors"')}. The request is sent without headers that are not CORS-safelisted, and the script cannot read the response. ${use}. To read it, the script must use ${code('mode: "cors"')}, and ${permission(exchange)}.`;
}

function explainWithoutCors(exchange: Exchange, kind: LoadKind, verdict: Verdict): Prose | null {
  if (kind === 'scripted') return explainNoCorsFetch(exchange);
  const text = WITHOUT_CORS[kind];
  if (text === undefined) return null;
  if (verdict !== 'opaque') return text;
  const reading = READABLE_BY_ATTRIBUTE.has(kind)
    ? prose` To let the page read it, the element needs ${CROSSORIGIN}, and ${permission(exchange)}.`
    : [];
  const integrity = MAY_HAVE_INTEGRITY.has(kind)
    ? prose` If the element has ${code('integrity')}, the browser then rejects the resource, because only a response fetched with CORS may be compared with a hash. Only the Console shows that.`
    : [];
  return prose`${text}${reading}${integrity}`;
}

function explainWithCors(kind: LoadKind, verdict: Verdict): Prose | null {
  const text = WITH_CORS[kind];
  if (text === undefined) return null;
  return verdict === 'allowed' && MAY_HAVE_INTEGRITY.has(kind)
    ? prose`${text} If the element has ${code('integrity')}, the browser compares the hash after CORS has allowed the response. Only the Console shows whether it matched.`
    : text;
}

/** A WebSocket is told from where it is opened, and that is all. */
function explainWebSocket({ hops: [{ requestHeaders }] }: Exchange): Prose {
  const sent = getHeader(requestHeaders ?? [], 'origin');
  const told = sent === null ? prose`the page's origin` : code(`Origin: ${sent}`);
  return prose`CORS does not apply to a WebSocket. Any page may open one and read its messages, whatever headers the server sends. The browser sends ${told}, and the server itself must compare it with the origins that it trusts.`;
}

/**
 * Why the resource was fetched with CORS, or without, in its own terms, and where it was without, how the page could read
 * it; null where there is nothing to say. It tells the rule for the kind of resource, not which element or script it was:
 * that is not visible.
 */
export function explainLoad(exchange: Exchange, { mode, verdict }: Diagnosis): Prose | null {
  const kind = loadKind(exchange);
  switch (mode.mode) {
    case 'cors':
      return explainWithCors(kind, verdict);
    case 'no-cors':
      return explainWithoutCors(exchange, kind, verdict);
    case 'websocket':
      return explainWebSocket(exchange);
    case 'same-origin':
    case 'navigate':
      return null;
  }
}
