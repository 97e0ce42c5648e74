import { hopAt, lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import { isOpaqueBlocklisted } from '../../fetch-standard/opaque-blocklisted-mime-type';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { NetworkFinding } from './network-finding';

/** By these Firefox ends a request without CORS whose response it keeps from the page; none of them says so. */
const ENDS: ReadonlySet<string> = new Set(['NS_ERROR_FAILURE', 'NS_BINDING_ABORTED']);

/** The response after which Firefox ended the exchange by one of those errors; null where it did not. */
function responseBefore(exchange: Exchange) {
  const { end } = exchange;
  if (end?.kind !== 'failed' || !ENDS.has(end.error.name)) return null;
  const hop = lastHopIndex(exchange);
  const response = hopAt(exchange, hop).response;
  return response === null ? null : { hop, response, error: end.error.name };
}

/**
 * Whether a beacon without CORS got its response. No page ever reads that, so that nothing was lost, however Firefox
 * ends the request.
 */
export function isDeliveredBeacon(exchange: Exchange): boolean {
  return exchange.type === 'ping' && responseBefore(exchange) !== null;
}

/**
 * Whether a load of an element ended at a redirect that names no `Location`, which is an ordinary response. Firefox was seen
 * to cancel a preload at one and to tell the page that it has loaded.
 */
export function isRedirectToNowhere(exchange: Exchange): boolean {
  const found = exchange.type === 'xmlhttprequest' ? null : responseBefore(exchange);
  if (found === null || !isRedirectStatus(found.response.status)) return false;
  return getHeader(found.response.headers, 'location') === null;
}

/**
 * What Opaque Response Blocking kept from an element without CORS in Firefox, which has no error of its own for it. What
 * a script fetches is never failed by it. Null where nothing suggests it.
 *
 * @see https://fetch.spec.whatwg.org/#orb
 */
export function opaqueBlocking(exchange: Exchange): NetworkFinding | null {
  const found = exchange.type === 'xmlhttprequest' ? null : responseBefore(exchange);
  if (found === null) return null;
  const { hop, response, error } = found;
  const isListed = isOpaqueBlocklisted(getHeader(response.headers, 'content-type'));
  // Whoever leaves or changes the page cancels a load in the same words.
  if (error === 'NS_BINDING_ABORTED' && !isListed) return null;
  const knownBy = isListed ? 'derived' : 'assumed';
  return { failure: { code: 'orb-blocked', error }, stage: 'response', hop, knownBy };
}
