import { diagnose } from '../../../diagnosis/diagnose';
import type { Cause } from '../../../diagnosis/diagnosis';
import type { Exchange } from '../../../exchange/exchange';
import { lastHop } from '../../../exchange/hops';
import type { EngineCheck } from '../check-request';
import { resultOf } from '../result';
import { whyUnknown } from '../why-unknown';

/** What has become of a recorded request. */
export type Outcome =
  /** It was blocked, or failed, and passes. */
  | 'fixed'
  /** It is blocked as before. */
  | 'still-broken'
  /** It is blocked for another reason. */
  | 'changed'
  /** It passed, and passes. */
  | 'still-allowed'
  /** It passed, and is blocked. */
  | 'newly-broken'
  | 'unknown';

/** A recorded request, and what a check of it found. */
export type Repeated = {
  readonly exchange: Exchange;
  readonly outcome: Outcome;
  /** What was wrong first in the recording; null where nothing was. */
  readonly before: Cause | null;
  /** What is wrong first; null where nothing is, or where that could not be told. */
  readonly now: Cause | null;
  /** Why it could not be told, as a sentence; null where it could. */
  readonly why: string | null;
};

/** What could not be told of a recorded request, and why. */
export const untoldRepeat = (exchange: Exchange, why: string): Repeated => ({
  exchange,
  outcome: 'unknown',
  before: diagnose(exchange).causes[0] ?? null,
  now: null,
  why,
});

/** Names in a sentence: `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function whyNotSent(check: EngineCheck, missing: readonly string[]): string {
  if (missing.length === 0) return whyUnknown(check);
  const passed = lastHop(check.exchange).preflight !== null ? 'The preflight passes. ' : '';
  return `${passed}The recording does not have the value of ${listed(missing)}. Add it with -H to send the request.`;
}

/** Whether an error may come of the body, which is not recorded and so not sent. */
function mayMissBody(recorded: Exchange, { exchange }: EngineCheck): boolean {
  const { method, response } = lastHop(exchange);
  if (/^(?:GET|HEAD|OPTIONS)$/.test(method) || response === null || response.status < 400) return false;
  return response.status !== lastHop(recorded).response?.status;
}

/**
 * Compares what was recorded of a request with checks of it, which are several where the recording does not tell whether it
 * had credentials.
 *
 * @param missing names of headers without which it was not sent
 */
export function compare(
  exchange: Exchange,
  checks: readonly [EngineCheck, ...EngineCheck[]],
  missing: readonly string[],
): Repeated {
  const results = new Set(checks.map(resultOf));
  const [first] = checks;
  if (results.size > 1)
    return untoldRepeat(
      exchange,
      'It depends on whether the request has credentials, which was not recorded. Add --credentials include or omit.',
    );
  const result = resultOf(first);
  if (result === 'unknown')
    return untoldRepeat(exchange, first.notSent === null ? whyUnknown(first) : whyNotSent(first, missing));
  const recorded = diagnose(exchange);
  const before = recorded.causes[0] ?? null;
  const wasBroken = recorded.verdict === 'blocked' || recorded.verdict === 'failed';
  if (result === 'allowed')
    return { exchange, outcome: wasBroken ? 'fixed' : 'still-allowed', before, now: null, why: null };
  if (mayMissBody(exchange, first))
    return untoldRepeat(
      exchange,
      'The server responded with an error, perhaps because the body of the request was not recorded.',
    );
  const now = first.diagnosis.causes[0] ?? null;
  const outcome = !wasBroken ? 'newly-broken' : before?.code === now?.code ? 'still-broken' : 'changed';
  return { exchange, outcome, before, now, why: null };
}
