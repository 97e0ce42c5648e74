import type { Exchange } from '../../exchange/exchange';
import { networkCauseOf } from './cause-of';
import type { Cause, Place, Verdict } from '../diagnosis';
import type { LocatedNetworkFailure } from '../not-cors/located-network-failure';

/** The verdict and what it rests on. */
export type Judgement = {
  readonly verdict: Verdict;
  readonly blockedAt: Place | null;
  readonly causes: readonly Cause[];
  readonly contradiction: string | null;
};

/** Nothing stopped the request, or nothing has yet. */
export const unstopped = (verdict: Exclude<Verdict, 'blocked' | 'failed'>): Judgement => ({
  verdict,
  blockedAt: null,
  causes: [],
  contradiction: null,
});

/** Stopped at the place of the first cause. */
export function stoppedBy(
  verdict: 'blocked' | 'failed',
  causes: readonly [Cause, ...Cause[]],
  contradiction: string | null = null,
): Judgement {
  const [{ stage, hop }] = causes;
  return { verdict, blockedAt: { stage, hop }, causes, contradiction };
}

/** Stopped by something else than a rule of CORS. */
export const failedBy = (exchange: Exchange, found: LocatedNetworkFailure): Judgement =>
  stoppedBy('failed', [networkCauseOf(exchange, found)]);
