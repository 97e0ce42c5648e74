import type { Exchange } from '../exchange/exchange';
import { barredRedirect } from './barred-redirect';
import { browserOutcome } from './browser-outcome';
import { causeOf, networkCauseOf } from './cause-of';
import type { Cause, Knowledge, Place, Verdict } from './diagnosis';
import type { Evaluation, LocatedFailure } from './evaluate-rules';
import { networkFinding } from './network-cause';
import type { ModeFinding } from './request-mode';
import { failedWebSocket } from './failed-web-socket';
import { mayRefuseRedirects } from './redirect-mode';
import { unfollowedRedirect } from './unfollowed-redirect';

/** Whether the page may have asked not to follow the last redirect: Firefox completes that like one that it refuses. */
function mayNotHaveBeenFollowed(exchange: Exchange): boolean {
  return exchange.browser === 'firefox' && exchange.end?.kind === 'completed' && mayRefuseRedirects(exchange);
}

/**
 * How a broken rule is known. Joined repeats look like a list, and DevTools tells them apart a moment later; the rules of
 * CORS count only if the mode is `cors`.
 */
function knowledgeOf(
  exchange: Exchange,
  located: LocatedFailure,
  isConfirmed: boolean,
  mode: ModeFinding,
): Knowledge {
  const hop = exchange.hops[located.hop];
  const response = located.stage === 'preflight' ? hop?.preflight?.response : hop?.response;
  if (located.failure.code === 'allow-origin-list' && response?.repeatsMerged === true) return 'assumed';
  if (isConfirmed) return 'observed';
  if (located.failure.code.startsWith('redirect-') && mayNotHaveBeenFollowed(exchange)) return 'assumed';
  // Who asks for "no-cors" is refused nothing.
  return mode.knownBy === 'assumed' ? 'assumed' : 'derived';
}

/** The verdict and what it rests on. */
export type Judgement = {
  readonly verdict: Verdict;
  readonly blockedAt: Place | null;
  readonly causes: readonly Cause[];
  readonly contradiction: string | null;
};

/** A response that the page asked not to read. */
const OPAQUE: Judgement = { verdict: 'opaque', blockedAt: null, causes: [], contradiction: null };

/**
 * Holds what the rules say against what the browser did. Where both disagree, the browser's own verdict stands.
 *
 * @param mode the one that the rules were run with
 */
export function judge(exchange: Exchange, evaluation: Evaluation, mode: ModeFinding): Judgement {
  const { end } = exchange;
  const outcome = browserOutcome(exchange);
  const [first] = evaluation.failures;
  if (first?.stage === 'redirect' && unfollowedRedirect(exchange)?.manual === true) return OPAQUE;
  if (first !== undefined) {
    const causes = evaluation.failures.map((located, index) =>
      causeOf(
        exchange,
        located,
        knowledgeOf(exchange, located, index === 0 && outcome === 'blocked' && end?.kind === 'failed', mode),
      ),
    );
    const place = { stage: first.stage, hop: first.hop };
    if (outcome !== 'allowed') return { verdict: 'blocked', blockedAt: place, causes, contradiction: null };
    const contradiction =
      'By the rules this answer may not be read, yet the browser let it pass. Another extension or a DevTools override may have changed the headers.';
    return { verdict: 'allowed', blockedAt: null, causes, contradiction };
  }
  if (end === null) return { verdict: 'pending', blockedAt: null, causes: [], contradiction: null };
  const unopened = failedWebSocket(exchange);
  if (unopened !== null) {
    const { stage, hop } = unopened;
    const causes = [networkCauseOf(exchange, unopened)];
    return { verdict: 'failed', blockedAt: { stage, hop }, causes, contradiction: null };
  }
  if (evaluation.stoppedAtRedirect) {
    const barred = barredRedirect(exchange);
    if (barred !== null) {
      const { stage, hop } = barred;
      const causes = [networkCauseOf(exchange, barred)];
      return { verdict: 'failed', blockedAt: { stage, hop }, causes, contradiction: null };
    }
    const stopped = unfollowedRedirect(exchange);
    if (stopped !== null) {
      if (stopped.manual) return OPAQUE;
      const cause = causeOf(exchange, stopped.located, stopped.knownBy);
      const blockedAt = { stage: cause.stage, hop: cause.hop };
      return { verdict: 'blocked', blockedAt, causes: [cause], contradiction: null };
    }
  }
  // What the page itself broke off after the answer had been let through is no failure.
  const answered = exchange.hops[exchange.hops.length - 1]?.response ?? null;
  const brokenOff =
    end.kind === 'failed' &&
    end.error.kind === 'aborted' &&
    answered !== null &&
    !evaluation.stoppedAtRedirect &&
    evaluation.tainting === 'cors';
  if (end.kind === 'failed' && !brokenOff) {
    const cause = networkCauseOf(exchange, networkFinding(exchange, end.error));
    const contradiction =
      cause.code === 'blocked-unexplained'
        ? 'By the rules this answer may be read, yet the browser withheld it without naming a reason. Another extension or a DevTools override may have changed the headers: what it makes of an answer that is then blocked is not shown.'
        : null;
    return {
      verdict: 'failed',
      blockedAt: { stage: cause.stage, hop: cause.hop },
      causes: [cause],
      contradiction,
    };
  }
  if (evaluation.tainting === 'cors' && outcome === 'blocked') return withheldFromPage(exchange);
  const verdict = evaluation.tainting === 'opaque' ? 'opaque' : 'allowed';
  return { verdict, blockedAt: null, causes: [], contradiction: null };
}

/** The rules pass and the browser completed the request, but the page says that it could not read the answer. */
function withheldFromPage(exchange: Exchange): Judgement {
  const place = { stage: 'response', hop: exchange.hops.length - 1 } as const;
  const failure = { code: 'blocked-unexplained', error: 'responseStatus 0' } as const;
  return {
    verdict: 'failed',
    blockedAt: place,
    causes: [networkCauseOf(exchange, { failure, ...place, knownBy: 'assumed' })],
    contradiction:
      'By the rules this answer may be read, yet the page says (Resource Timing, responseStatus 0) that it could not read it.',
  };
}
