import { hopAt, lastHop, lastHopIndex } from '../../exchange/hops';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange, Hop } from '../../exchange/exchange';

/** Which message of which hop was the last one before it broke. */
export type BreakPoint = { readonly hop: number; readonly at: 'sending' | 'preflight' | 'response' };

const furthest = (hop: Hop): BreakPoint['at'] => {
  if (hop.response !== null) return 'response';
  if (hop.preflight !== null && hop.preflight.end?.kind !== 'completed') return 'preflight';
  return hop.requestHeaders === null && hop.preflight !== null ? 'preflight' : 'response';
};

/** Where the diagram puts its cross; null when nothing broke. The place itself is the diagnosis's. */
export function breakPoint(exchange: Exchange, diagnosis: Diagnosis): BreakPoint | null {
  const { blockedAt, verdict } = diagnosis;
  if (blockedAt === null) {
    if (verdict !== 'blocked' && verdict !== 'failed') return null;
    return { hop: lastHopIndex(exchange), at: furthest(lastHop(exchange)) };
  }
  const hop = hopAt(exchange, blockedAt.hop);
  switch (blockedAt.stage) {
    case 'request':
      // A connection that broke may have carried the request to the server: only the diagnosis says that it did not.
      if (verdict === 'failed' && diagnosis.reachedServer !== 'no')
        return { hop: blockedAt.hop, at: furthest(hop) };
      return { hop: blockedAt.hop, at: 'sending' };
    case 'preflight':
      return { hop: blockedAt.hop, at: hop.preflight === null ? 'sending' : 'preflight' };
    case 'redirect':
    case 'response':
      return { hop: blockedAt.hop, at: furthest(hop) };
  }
}
