import type { Exchange } from '../../exchange/exchange';
import type { RequestMode } from '../../fetch-standard/request';
import type { Origin } from '../../fetch-standard/origin';
import { asUsed } from '../reading/as-used';
import type { KnownCredentials, Diagnosis } from '../diagnosis';
import { engineOf } from '../reading/engine-of';
import { evaluateRules } from '../judging/evaluate-rules';
import type { Hypothesis } from '../judging/evaluate-rules';
import { rulesEverywhere } from '../fix/rules-everywhere';
import type { FailureSomewhere } from '../fix/rules-everywhere';
import type { WholeExchange } from '../fix/whole-responses';
import { diagnosisOf } from '../diagnose';
import { pageOrigin } from '../reading/request/page-origin';
import type { Prose } from '../words/prose';
import { determinedAs } from '../judging/determine-credentials';
import { stepsOf, traceOf } from '../judging/trace';
import type { TraceStep } from '../judging/trace';
import { editedLines } from './edited-lines';
import type { EditedLine } from './edited-lines';
import { hypotheticalExchange } from './hypothetical-exchange';
import type { HypotheticalResponse } from './hypothetical-exchange';
import { asFarAsItGets, judgeByRules } from './judge-by-rules';
import { scriptLines } from './script-lines';
import { typedMethod, typedRequestName } from './typed-text';
import { editOf, isEdited } from './what-if-edits';
import type { WhatIfEdits } from './what-if-edits';

/** What would have come of an exchange with other headers, statuses, another method or another credentials mode. */
export type WhatIf = {
  /** As far as the browser would have got. Without edits the real one. */
  readonly exchange: Exchange;
  /** By the rules alone. Without edits the real one. */
  readonly diagnosis: Diagnosis;
  /** Every step of the standard that was evaluated for it, in its order. */
  readonly trace: readonly TraceStep[];
  /** Every response of the whole way, including those that the browser would not reach. */
  readonly whole: WholeExchange;
  readonly on: Hypothesis;
  readonly responses: readonly HypotheticalResponse[];
  /** The headers that the script sets. */
  readonly requestLines: readonly EditedLine[];
  /** Why the method that was typed is not used; null where nothing is wrong. */
  readonly wrongMethod: Prose | null;
  /** What is broken on the whole way in any engine, each engine going its own. */
  readonly failures: readonly FailureSomewhere[];
};

function credentialsOf({ credentials }: Diagnosis, edits: WhatIfEdits): KnownCredentials {
  if (edits.credentials === null) return credentials;
  return { mode: edits.credentials, knownBy: 'assumed', because: 'it was chosen here' };
}

/** Whether the request is another one, and not only its responses. */
const isRequestEdited = (edits: WhatIfEdits): boolean =>
  edits.method !== null || editOf(edits, 'request').lines.length > 0;

function hypothesisOf(
  exchange: Exchange,
  origin: Origin,
  mode: RequestMode,
  credentials: KnownCredentials,
): Hypothesis {
  const engine = engineOf(exchange);
  return { origin, mode, engine, credentials: credentials.mode === 'include' };
}

/**
 * Runs the rules of the observed browser, and of every engine, over an exchange with a reader's edits. What the browser
 * really did is left out of it. A response that was not recorded, because the request was never sent or another one was,
 * is what a server says that knows nothing of CORS, until it is edited.
 *
 * @param recorded with its own diagnosis
 * @returns null where the origin of the page is unknown, without which no rule can be run
 */
export function whatIf(recorded: Exchange, diagnosis: Diagnosis, edits: WhatIfEdits): WhatIf | null {
  const used = asUsed(recorded);
  const origin = pageOrigin(used);
  if (origin === null) return null;
  const credentials = credentialsOf(diagnosis, edits);
  const on = hypothesisOf(used, origin, diagnosis.mode.mode, credentials);
  const requestLines = editedLines(scriptLines(used), editOf(edits, 'request').lines, typedRequestName);
  const method = edits.method === null ? null : typedMethod(edits.method);
  const request = isRequestEdited(edits)
    ? {
        method: method?.kind === 'right' ? method.value : used.hops[0].method,
        lines: requestLines.flatMap(({ line }) => (line === null ? [] : [line])),
      }
    : null;
  const { whole, responses } = hypotheticalExchange(used, edits, request, on);
  const rest = {
    whole,
    on,
    responses,
    requestLines,
    wrongMethod: method?.kind === 'wrong' ? method.why : null,
    failures: rulesEverywhere(whole, on),
  };
  if (!isEdited(edits)) return { ...rest, exchange: used, diagnosis, trace: traceOf(recorded) };
  const evaluation = evaluateRules(whole.exchange, on);
  const judgement = judgeByRules(whole, evaluation);
  const exchange = asFarAsItGets(whole.exchange, judgement);
  const determined = determinedAs(whole.exchange, credentials, evaluation, on);
  return {
    ...rest,
    exchange,
    diagnosis: diagnosisOf({
      used: exchange,
      origin,
      mode: diagnosis.mode,
      determined,
      judgement,
      rewriting: null,
    }),
    trace: stepsOf(evaluation),
  };
}
