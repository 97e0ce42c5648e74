import type { Exchange } from '../exchange/exchange';
import type { Diagnosis, Place } from './diagnosis';
import type { NetworkCauseCode } from './cause-code';

const NEVER_SENT: ReadonlySet<string> = new Set<NetworkCauseCode>([
  'network-dns',
  'network-refused',
  'network-tls',
  'blocked-by-extension',
  'local-network-denied',
  'preflight-network-error',
]);

/**
 * Whether a server ran the actual request of the hop that decided the exchange. An answer proves it; a preflight that
 * did not pass, or a connection that was never made, proves the opposite.
 */
export function reachedServer(
  exchange: Exchange,
  blockedAt: Place | null,
  networkCode: string | null,
): Diagnosis['reachedServer'] {
  const last = exchange.hops[exchange.hops.length - 1];
  if (last === undefined) return 'unknown';
  if (last.response !== null) return 'yes';
  if (blockedAt?.stage === 'preflight' || blockedAt?.stage === 'request') return 'no';
  if (networkCode !== null && NEVER_SENT.has(networkCode)) return 'no';
  return 'unknown';
}
