import type { Exchange, Hop } from '../../exchange/exchange';
import type { Engine } from '../../fetch-standard/engines';
import { MAY_BE_PREFLIGHTED } from '../judging/evaluate-rules';
import { preflightNeed } from '../reading/request/preflight-need';

/**
 * Whether an engine sends a preflight for a hop only for what the request was before a redirect: because the hop before was
 * preflighted, or because the first hop needs a preflight, which it does not get where it leads to the page's own origin.
 *
 * @param index of the hop, which need not be among them yet
 */
export function isPreflightedAgain(
  hops: readonly Hop[],
  index: number,
  type: Exchange['type'],
  engine: Engine,
): boolean {
  const [first] = hops;
  if (!engine.preflightsAgainAfterRedirect || index === 0 || first === undefined) return false;
  const before = hops[index - 1]?.preflight ?? null;
  return before !== null || preflightNeed(first, MAY_BE_PREFLIGHTED.has(type), engine).reasons.length > 0;
}
