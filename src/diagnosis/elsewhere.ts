import type { Browser, Exchange } from '../exchange/exchange';
import { ENGINES } from '../fetch-standard/engines';
import type { EngineName } from '../fetch-standard/engines';
import type { Origin } from '../fetch-standard/origin';
import type { RequestMode } from '../fetch-standard/request';
import type { Diagnosis, Outcome } from './diagnosis';
import { evaluateRules } from './evaluate-rules';
import type { Evaluation } from './evaluate-rules';
import type { Judgement } from './judge';
import type { Settled } from './settle-credentials';

/** The engine whose rules an observed browser follows. */
export const ENGINE_OF: Readonly<Record<Browser, EngineName>> = { chromium: 'chromium', firefox: 'firefox' };

function outcomeOf(evaluation: Evaluation, observed: Judgement): Outcome {
  const [first] = evaluation.failures;
  if (observed.verdict === 'pending') return { verdict: 'pending', first: null };
  if (first !== undefined) return { verdict: 'blocked', first: first.failure.code };
  if (observed.verdict === 'blocked') {
    const isRule = observed.causes[0]?.code === 'redirect-mode-error';
    return isRule
      ? { verdict: 'blocked', first: 'redirect-mode-error' }
      : { verdict: 'unknown', first: null };
  }
  return { verdict: observed.verdict, first: observed.causes[0]?.code ?? null };
}

/** What each engine, and the standard itself, would do with the same exchange. */
export function elsewhere(
  exchange: Exchange,
  origin: Origin | null,
  mode: RequestMode,
  settled: Settled,
  observed: Judgement,
): Diagnosis['elsewhere'] {
  const here = ENGINE_OF[exchange.browser];
  const credentials = settled.credentials.mode === 'include';
  const under = (name: EngineName): Outcome => {
    if (name === here || origin === null) return outcomeOf(settled.evaluation, observed);
    return outcomeOf(evaluateRules(exchange, { origin, mode, credentials, engine: ENGINES[name] }), observed);
  };
  return {
    standard: under('standard'),
    chromium: under('chromium'),
    firefox: under('firefox'),
    webkit: under('webkit'),
  };
}
