import { hopAt, lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import type { NetworkFinding } from './network-finding';

const SWITCHING_PROTOCOLS = 101;

/**
 * A WebSocket that was not opened. Where the server answered something else than 101, Firefox completes the request like
 * any other, and Chromium says only that it failed, as it does where nobody answered. Null for every other request, and for
 * an error that the browser names.
 *
 * @see https://websockets.spec.whatwg.org/#concept-websocket-establish
 */
export function failedWebSocket(exchange: Exchange): NetworkFinding | null {
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
  return { ...place, failure: { code: 'websocket-failed', error: end.error.name }, knownBy: 'observed' };
}
