import type { Exchange } from '../exchange/exchange';
import type { CauseCode, NetworkCauseCode } from './cause-code';
import type { Diagnosis, Place } from './diagnosis';

/** Failures after which no server can have run the request. A reset or a time-out is none: it may have run before. */
const NEVER_SENT: ReadonlySet<CauseCode> = new Set<NetworkCauseCode>([
  'network-dns',
  'network-refused',
  'network-tls',
  'blocked-by-extension',
  'local-network-denied',
  'local-network-insecure-context',
  'local-network-address-space',
  'preflight-network-error',
  'csp-blocked',
  'mixed-content',
  'never-sent',
]);

/**
 * Whether a server ran the actual request of the hop that decided the exchange. An answer proves it; a rule that was
 * broken before the request was sent, or a connection that was never made, proves the opposite.
 *
 * @param first the first cause; null when nothing is wrong
 */
export function reachedServer(
  exchange: Exchange,
  verdict: Diagnosis['verdict'],
  blockedAt: Place | null,
  first: CauseCode | null,
): Diagnosis['reachedServer'] {
  const last = exchange.hops[exchange.hops.length - 1];
  if (last === undefined) return 'unknown';
  if (last.response !== null) return 'yes';
  if (verdict === 'blocked' && (blockedAt?.stage === 'preflight' || blockedAt?.stage === 'request'))
    return 'no';
  return first !== null && NEVER_SENT.has(first) ? 'no' : 'unknown';
}
