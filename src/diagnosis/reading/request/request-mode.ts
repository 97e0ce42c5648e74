import type { Exchange, Hop } from '../../../exchange/exchange';
import { whyNotSafelisted } from '../../../fetch-standard/cors-safelisted-request-header';
import { getHeader } from '../../../fetch-standard/header-list';
import { isSameOrigin, originOfUrl } from '../../../fetch-standard/origin';
import type { Origin } from '../../../fetch-standard/origin';
import type { RequestMode } from '../../../fetch-standard/request';
import type { Knowledge } from '../../diagnosis';
import { engineOf } from '../engine-of';
import { pageOrigin } from './page-origin';

/** A request's mode, and how it is known. */
export type KnownMode = { readonly mode: RequestMode; readonly knownBy: Knowledge };

const SEC_FETCH_MODES: Readonly<Record<string, RequestMode>> = {
  cors: 'cors',
  'no-cors': 'no-cors',
  'same-origin': 'same-origin',
  navigate: 'navigate',
  websocket: 'websocket',
};

/** Whether the headers of a hop to another origin than the page's were seen. */
function wasSentElsewhere({ url, requestHeaders }: Hop, page: Origin | null): boolean {
  const target = originOfUrl(url);
  return requestHeaders !== null && page !== null && target !== null && !isSameOrigin(page, target);
}

const sendsOrigin = ({ requestHeaders }: Hop): boolean =>
  requestHeaders !== null && getHeader(requestHeaders, 'origin') !== null;

/**
 * Whether it is a beacon with a safelisted type or none. One of another type is made with CORS, and so preflighted.
 *
 * @see https://w3c.github.io/beacon/#sec-processing-model
 */
function isPlainBeacon(exchange: Exchange): boolean {
  const { requestHeaders } = exchange.hops[0];
  if (exchange.type !== 'ping' || requestHeaders === null) return false;
  const type = getHeader(requestHeaders, 'content-type');
  return type === null || whyNotSafelisted('content-type', type, engineOf(exchange)) === null;
}

/**
 * The request's mode: from `Sec-Fetch-Mode` where the browser sent it; by rule where the kind of resource or a preflight
 * leaves only one, or where the browser emptied a response, which it does to `no-cors` alone; else by the `Origin`
 * header, which a GET carries to another origin with `cors` and never with `no-cors`. (Browsers send `Sec-Fetch-Mode`
 * only to trustworthy URLs, so not to plain http elsewhere.)
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export function requestMode(exchange: Exchange): KnownMode {
  if (exchange.simulated !== undefined) return { mode: exchange.simulated.mode, knownBy: 'observed' };
  const headers = exchange.hops.find(({ requestHeaders }) => requestHeaders !== null)?.requestHeaders ?? null;
  const named = headers === null ? undefined : SEC_FETCH_MODES[getHeader(headers, 'sec-fetch-mode') ?? ''];
  if (named !== undefined) return { mode: named, knownBy: 'observed' };
  if (exchange.type === 'websocket') return { mode: 'websocket', knownBy: 'derived' };
  if (exchange.type === 'main_frame' || exchange.type === 'sub_frame')
    return { mode: 'navigate', knownBy: 'derived' };
  if (exchange.hops.some((hop) => hop.preflight !== null)) return { mode: 'cors', knownBy: 'derived' };
  if (exchange.type === 'font') return { mode: 'cors', knownBy: 'derived' };
  if (isPlainBeacon(exchange)) return { mode: 'no-cors', knownBy: 'derived' };
  // Opaque Response Blocking leaves alone what is requested with CORS.
  if (exchange.hops.some(({ response }) => response?.emptied === true))
    return { mode: 'no-cors', knownBy: 'derived' };
  const reads = exchange.hops.filter(({ method }) => method === 'GET' || method === 'HEAD');
  if (reads.some(sendsOrigin)) return { mode: 'cors', knownBy: 'derived' };
  const page = pageOrigin(exchange);
  if (reads.some((hop) => wasSentElsewhere(hop, page))) return { mode: 'no-cors', knownBy: 'derived' };
  if (exchange.type === 'xmlhttprequest') return { mode: 'cors', knownBy: 'assumed' };
  return { mode: exchange.hops.some(sendsOrigin) ? 'cors' : 'no-cors', knownBy: 'assumed' };
}
