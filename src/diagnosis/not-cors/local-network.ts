import { hopAt } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import type { NetworkError } from '../../exchange/network-event';
import type { Place } from '../diagnosis';
import { isLocalUrl } from '../reading/url/host-address-space';
import type { LocatedNetworkFailure } from './located-network-failure';
import { localNetworkPolicy } from '../reading/policies/local-network-policy';
import { pageOrigin } from '../reading/request/page-origin';
import { isTrustworthyOrigin } from '../reading/url/potentially-trustworthy';

/**
 * What refused a request to the local network, where the browser has one error for it: a page that is not secure can have
 * no permission, nor can one whose own header denies it; any other lacks it, unless a frame around it is not secure.
 *
 * @see https://wicg.github.io/local-network-access/#integration-with-fetch
 */
export function localNetworkFailure(
  exchange: Exchange,
  place: Place,
  error: NetworkError,
): LocatedNetworkFailure {
  const page = pageOrigin(exchange);
  const isInsecure = page?.kind === 'tuple' && !isTrustworthyOrigin(page);
  const code = isInsecure ? 'local-network-insecure-context' : 'local-network-denied';
  const denying = isInsecure ? [] : localNetworkPolicy(exchange, hopAt(exchange, place.hop).url);
  if (denying.length > 0)
    return { ...place, failure: { code, error: error.name, policyLines: denying }, knownBy: 'derived' };
  const embedder = isInsecure ? null : embedderOf(exchange);
  if (embedder !== null)
    return { ...place, failure: { code, error: error.name, embedder }, knownBy: 'assumed' };
  const isPlain = isInsecure || (page?.kind === 'tuple' && exchange.frameId === 0);
  return { ...place, failure: { code, error: error.name }, knownBy: isPlain ? 'derived' : 'assumed' };
}

/**
 * The origin of the page around the frame that made a request, where Chromium asks nobody for the frame unless that page
 * delegates the permission; null where the request is not known to come from such a frame.
 *
 * @see https://wicg.github.io/local-network-access/#permissions-policy
 */
function embedderOf({ browser, frameId, pageOrigin: own, topLevelOrigin }: Exchange): string | null {
  const isOther = own !== null && topLevelOrigin !== null && own !== topLevelOrigin;
  return browser === 'chromium' && frameId > 0 && isOther ? topLevelOrigin : null;
}

/**
 * A request that Chromium gave up after it had a connection and before any response, without naming a reason: that is
 * how one ends whose script named another `targetAddressSpace` than the server's. Null where the name of the server does not
 * tell that it is in any that a script could have named.
 *
 * @see https://wicg.github.io/local-network-access/#fetch-api
 */
export function wrongAddressSpace(
  exchange: Exchange,
  hop: number,
  error: NetworkError,
): LocatedNetworkFailure | null {
  const at = hopAt(exchange, hop);
  if (exchange.browser !== 'chromium' || error.kind !== 'unspecified') return null;
  if (at.requestHeaders === null || at.response !== null) return null;
  if (!isLocalUrl(at.url)) return null;
  return {
    failure: { code: 'local-network-address-space', error: error.name },
    stage: 'request',
    hop,
    knownBy: 'assumed',
  };
}
