import { hopAt, lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { isLocalUrl } from '../reading/url/host-address-space';
import { localNetworkPolicy } from '../reading/policies/local-network-policy';
import type { LocatedNetworkFailure } from './located-network-failure';

const SWITCHING_PROTOCOLS = 101;

/**
 * Whether the permission for the local network may be what a WebSocket lacked: Chrome names no error for that. Pages of
 * the local network need none; of a page that is not known nothing is said.
 *
 * @see https://wicg.github.io/local-network-access/#integration-with-websockets
 */
function mayLackPermission({ browser, pageOrigin, topLevelOrigin }: Exchange, url: string): boolean {
  if (browser !== 'chromium' || pageOrigin === null || pageOrigin === 'null') return false;
  return isLocalUrl(url) && !isLocalUrl(pageOrigin) && !isLocalUrl(topLevelOrigin);
}

/**
 * A WebSocket that was not opened. Where the server returned another status than 101, Firefox completes the request like
 * any other, and Chromium says only that it failed, as it does where no server responded. Null for every other request, and for
 * an error that the browser names.
 *
 * @see https://websockets.spec.whatwg.org/#concept-websocket-establish
 */
export function failedWebSocket(exchange: Exchange): LocatedNetworkFailure | null {
  const { type, end } = exchange;
  if (type !== 'websocket' || end === null) return null;
  const hop = lastHopIndex(exchange);
  const response = hopAt(exchange, hop).response;
  const place = { stage: 'response', hop } as const;
  if (response !== null) {
    if (response.status === SWITCHING_PROTOCOLS) return null;
    const failure = { code: 'websocket-failed', error: `status ${String(response.status)}` } as const;
    return { ...place, failure, knownBy: 'observed' };
  }
  if (end.kind !== 'failed' || end.error.kind !== 'unspecified') return null;
  const failure = { code: 'websocket-failed', error: end.error.name } as const;
  const { url } = hopAt(exchange, hop);
  if (!mayLackPermission(exchange, url)) return { ...place, failure, knownBy: 'observed' };
  const policyLines = localNetworkPolicy(exchange, url);
  return { ...place, failure: { ...failure, detail: 'or-local-network', policyLines }, knownBy: 'assumed' };
}
