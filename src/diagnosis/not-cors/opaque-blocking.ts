import { hopAt, lastHopIndex } from '../../exchange/hops';
import type { Exchange, Response } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import { isOpaqueBlocklisted } from '../../fetch-standard/opaque-blocklisted-mime-type';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { LocatedNetworkFailure } from './located-network-failure';

/** How Firefox ends a load that anybody canceled, itself included. */
const CANCELED = 'NS_BINDING_ABORTED';

/** By these Firefox ends a request without CORS whose response it keeps from the page; none of them says so. */
const ENDS: ReadonlySet<string> = new Set(['NS_ERROR_FAILURE', CANCELED]);

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

/** An element follows every redirect; one without a `Location` is an ordinary response to it. */
const leadsOn = ({ status, headers }: Response): boolean =>
  isRedirectStatus(status) && getHeader(headers, 'location') !== null;

/**
 * What became of the load of an element without CORS that got its response in Firefox, which has no error of its own for
 * what Opaque Response Blocking keeps from the page. It cancels in the same words what the page or the user breaks off and
 * what the element has no use for: an image that cannot be decoded, or a redirect without a `Location`, after which it was
 * seen to fire `error`, and `load` for a preload. What a script fetches never ends so. Null where nothing suggests it.
 *
 * @see https://fetch.spec.whatwg.org/#orb
 */
export function unreadByElement(exchange: Exchange): LocatedNetworkFailure | null {
  const found = exchange.type === 'xmlhttprequest' ? null : responseBefore(exchange);
  if (found === null) return null;
  const { hop, response, error } = found;
  if (error === CANCELED && leadsOn(response)) return null;
  const isListed = isOpaqueBlocklisted(getHeader(response.headers, 'content-type'));
  if (error === CANCELED && (!isListed || isRedirectStatus(response.status))) {
    const failure = { code: 'aborted', error, detail: 'or-unusable' } as const;
    return { failure, stage: 'response', hop, knownBy: 'assumed' };
  }
  const knownBy = isListed ? 'derived' : 'assumed';
  return { failure: { code: 'orb-blocked', error }, stage: 'response', hop, knownBy };
}
