import type { Verdict } from '../diagnosis';

/** Whether nothing is said of how a request ended: it still runs, or nobody saw its end. */
export function hasNoOutcome(verdict: Verdict): boolean {
  return verdict === 'pending' || verdict === 'unknown';
}
