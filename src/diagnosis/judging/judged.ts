import type { Exchange } from '../../exchange/exchange';
import { memoizedByExchange } from '../../exchange/memoized-by-exchange';
import type { Origin } from '../../fetch-standard/origin';
import type { Rewriting } from '../diagnosis';
import { asUsed } from '../reading/as-used';
import { engineOf } from '../reading/engine-of';
import { pageOrigin } from '../reading/request/page-origin';
import { evaluateRules } from './evaluate-rules';
import { headerChanges, ownedByWhoRewrote, rewritingOf } from './rewriting';
import { determineMode } from './determine-mode';
import type { UnderMode } from './determine-mode';

/** An exchange held against the rules: what its diagnosis and everything that is worked out later rest on. */
export type Judged = UnderMode & {
  /** As the browser used it, also where somebody changed what the server had sent. */
  readonly used: Exchange;
  /** Of the page; null when it is unknown. */
  readonly origin: Origin | null;
  /** Null where nobody changed headers that matter. */
  readonly rewriting: Rewriting | null;
};

/** Holds an exchange against the rules. */
export function judgeExchange(exchange: Exchange): Judged {
  const used = asUsed(exchange);
  const origin = pageOrigin(used);
  const { mode, determined, judgement } = determineMode(used, origin);
  const changes = used === exchange ? [] : headerChanges(exchange);
  if (origin === null || changes.length === 0)
    return { mode, determined, judgement, used, origin, rewriting: null };
  const credentials = determined.credentials.mode === 'include';
  const sent = evaluateRules(exchange, { origin, mode: mode.mode, engine: engineOf(exchange), credentials });
  const rewriting = rewritingOf(exchange, changes, determined.evaluation.failures, sent.failures);
  const causes = ownedByWhoRewrote(judgement.causes, rewriting);
  return { mode, determined, judgement: { ...judgement, causes }, used, origin, rewriting };
}

/**
 * An exchange held against the rules, remembered for whatever is worked out of it later. Only of what somebody looks at:
 * to remember it of thousands of rows costs more than to work it out.
 */
export const judgedOf = memoizedByExchange(judgeExchange);
