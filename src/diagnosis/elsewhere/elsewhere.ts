import type { Exchange } from '../../exchange/exchange';
import { memoizedByExchange } from '../../exchange/memoized-by-exchange';
import { ENGINES } from '../../fetch-standard/engines';
import type { EngineName } from '../../fetch-standard/engines';
import { causeOf } from '../judging/cause-of';
import { ENGINE_OF, engineOf } from '../reading/engine-of';
import { evaluateRules } from '../judging/evaluate-rules';
import type { Evaluation, Hypothesis } from '../judging/evaluate-rules';
import { hasNoOutcome } from '../judging/has-no-outcome';
import { judgedOf } from '../judging/judged';
import type { Judgement } from '../judging/judgement';
import { otherCourse } from './other-course';
import type { Elsewhere, Outcome } from './outcome';

const RESPONSE_NOT_SEEN: Outcome = { verdict: 'unknown', cause: null, unseen: { kind: 'response' } };

/** What the observed browser did, as the outcome of its engine. */
const observedOutcome = ({ verdict, causes }: Judgement): Outcome => ({
  verdict,
  cause: causes[0] ?? null,
  unseen: null,
});

function blockedOutcome(exchange: Exchange, evaluation: Evaluation | null): Outcome | null {
  const first = evaluation?.failures[0];
  if (first === undefined) return null;
  return { verdict: 'blocked', cause: causeOf(exchange, first, 'derived'), unseen: null };
}

/** Where the rules of another engine pass all that was seen, as it was seen. */
function passedOutcome(here: Evaluation, there: Evaluation, observed: Judgement): Outcome {
  if (there.stoppedAtRedirect && !here.stoppedAtRedirect) return RESPONSE_NOT_SEEN;
  const isRuleOfAll = observed.causes[0]?.code === 'redirect-mode-error';
  // A rule of the observed browser stopped it, which the other engine does not have.
  if (observed.verdict === 'blocked' && !isRuleOfAll) return RESPONSE_NOT_SEEN;
  return observedOutcome(observed);
}

type Observed = {
  readonly exchange: Exchange;
  readonly on: Hypothesis;
  readonly evaluation: Evaluation;
  readonly judgement: Judgement;
};

function outcomeIn(there: EngineName, { exchange, on, evaluation: here, judgement }: Observed): Outcome {
  const engine = ENGINES[there];
  const { hops, then } = otherCourse(exchange, on, engine);
  const [first, ...rest] = hops;
  const evaluation =
    first === undefined ? null : evaluateRules({ ...exchange, hops: [first, ...rest] }, { ...on, engine });
  const blocked = blockedOutcome(exchange, evaluation);
  if (blocked !== null) return blocked;
  if (evaluation === null || typeof then === 'object') {
    return typeof then === 'object'
      ? { verdict: 'unknown' as const, cause: null, unseen: then }
      : RESPONSE_NOT_SEEN;
  }
  if (then === 'as-here') return passedOutcome(here, evaluation, judgement);
  const verdict = evaluation.tainting === 'opaque' ? ('opaque' as const) : ('allowed' as const);
  return { verdict, cause: null, unseen: null };
}

function outcomes(exchange: Exchange): Elsewhere {
  const { used, origin, mode, determined, judgement } = judgedOf(exchange);
  const here = ENGINE_OF[used.browser];
  const credentials = determined.credentials.mode === 'include';
  const under = (name: EngineName): Outcome => {
    if (name === here || origin === null || hasNoOutcome(judgement.verdict))
      return observedOutcome(judgement);
    const on = { origin, mode: mode.mode, credentials, engine: engineOf(used) };
    return outcomeIn(name, { exchange: used, on, evaluation: determined.evaluation, judgement });
  };
  return {
    standard: under('standard'),
    chromium: under('chromium'),
    firefox: under('firefox'),
    webkit: under('webkit'),
  };
}

/** What each engine, and the standard itself, would do with the same exchange. */
export const elsewhereOf = memoizedByExchange(outcomes);
