import { lastHop, lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { isPlainOnPageHost } from '../../exchange/upgrade-policy';
import { barredRedirect } from '../not-cors/barred-redirect';
import {
  browserOutcome,
  isStoppedRedirect,
  outcomeTeller,
  UNREAD_BY_PAGE,
} from '../reading/outcome/browser-outcome';
import type { BrowserOutcome } from '../reading/outcome/browser-outcome';
import { causeOf, networkCauseOf } from './cause-of';
import type { KnownCredentials } from '../diagnosis';
import type { Evaluation, LocatedFailure } from './evaluate-rules';
import { failedWebSocket } from '../not-cors/failed-web-socket';
import { failureKnowledge } from './failure-knowledge';
import { givenUpByPage } from '../not-cors/given-up-by-page';
import { failedBy, stoppedBy, unstopped } from './judgement';
import type { Judgement } from './judgement';
import { networkFinding } from '../not-cors/network-cause';
import { isDeliveredBeacon, unreadByElement } from '../not-cors/opaque-blocking';
import type { KnownMode } from '../reading/request/request-mode';
import { isRefusedInPage, isRefuted } from './refuted-failure';
import { isGivenUpUnsent, isManualKeptAlive } from '../reading/outcome/unsent-hop';
import { withheldByWorker } from './withheld-by-worker';
import type { Determined } from './determine-credentials';
import { isFailedByMode, unfollowedRedirect } from './unfollowed-redirect';

/** A response that the page chose not to read. */
const OPAQUE = unstopped('opaque');

/** The browser went on where the rules would have stopped it, so that they do not say why the request ended as it did. */
function wentOn(blocked: Judgement, outcome: BrowserOutcome): Judgement {
  const contradiction =
    'By the rules, the browser should have stopped the request earlier, but it continued. Something that decides this was not recorded.';
  return outcome === 'blocked'
    ? { ...blocked, contradiction }
    : { ...blocked, verdict: 'allowed', blockedAt: null, contradiction };
}

/** What the page's timeline says against the rules, and what may explain it. */
function readByPage({ pageOrigin, pageStatus, hops }: Exchange): string {
  const byPolicy = isPlainOnPageHost(pageOrigin, lastHop({ hops }).url)
    ? ' A page with upgrade-insecure-requests in a meta element reads http on its own host without CORS in Firefox.'
    : '';
  return `By the rules, the script may not read this response. The page's own timeline (Resource Timing) says that the script got its status, ${String(pageStatus)}.${byPolicy} A page can change what its timeline says.`;
}

/** Rules are broken: the browser blocked the request, or, as its own events tell, let it pass in spite of them. */
function brokenRules(
  exchange: Exchange,
  [first, ...later]: readonly [LocatedFailure, ...LocatedFailure[]],
  mode: KnownMode,
  credentials: KnownCredentials,
): Judgement {
  const isManual = unfollowedRedirect(exchange)?.manual === true || isManualKeptAlive(exchange);
  if (first.stage === 'redirect' && isManual) return OPAQUE;
  const { end } = exchange;
  // Chromium began what it would not have led to by these rules, unless the script handles redirects itself.
  if (isGivenUpUnsent(exchange) && first.hop < lastHopIndex(exchange) && end?.kind === 'failed')
    return failedBy(exchange, networkFinding(exchange, end.error));
  const outcome = browserOutcome(exchange);
  const isConfirmed =
    outcome === 'blocked' && exchange.end?.kind === 'failed' && !isStoppedRedirect(exchange);
  const cause = (located: LocatedFailure, isFirst: boolean) => {
    const grounds = { isConfirmed: isFirst && isConfirmed, isFirst, mode, credentials };
    return causeOf(exchange, located, failureKnowledge(exchange, located, grounds));
  };
  const blocked = stoppedBy('blocked', [
    cause(first, true),
    ...later.map((located) => cause(located, false)),
  ]);
  if (isRefuted(exchange, first)) return wentOn(blocked, outcome);
  if (outcome !== 'allowed' || isRefusedInPage(exchange, first)) return blocked;
  if (outcomeTeller(exchange) === 'page') return { ...blocked, contradiction: readByPage(exchange) };
  const contradiction =
    'By the rules, the script may not read this response, but the browser allowed it. Another extension or a DevTools override may have changed the headers.';
  return { ...blocked, verdict: 'allowed', blockedAt: null, contradiction };
}

/** The rules let the browser follow the redirect at which the exchange ended; null where nothing says why it did not. */
function stoppedAtRedirect(exchange: Exchange): Judgement | null {
  const barred = barredRedirect(exchange);
  if (barred !== null) return failedBy(exchange, barred);
  const stopped = unfollowedRedirect(exchange);
  if (stopped === null) return null;
  return stopped.manual
    ? OPAQUE
    : stoppedBy('blocked', [causeOf(exchange, stopped.located, stopped.knownBy)]);
}

/** Whether nothing was sent after the browser itself made https of http. */
const endsAtUpgrade = (exchange: Exchange): boolean => isUpgradeAlone(lastHop(exchange));

/** Whether the page itself broke off what had been let through to it, which is no failure. */
function brokenOffByPage({ end, hops }: Exchange, evaluation: Evaluation): boolean {
  const hasResponse = lastHop({ hops }).response !== null;
  return (
    end?.kind === 'failed' &&
    end.error.kind === 'aborted' &&
    hasResponse &&
    !evaluation.stoppedAtRedirect &&
    evaluation.tainting === 'cors'
  );
}

/** What became of a response that the page chose not to read, where Firefox's error does not say; null where it does. */
function withoutCors(exchange: Exchange, { tainting }: Evaluation): Judgement | null {
  if (tainting !== 'opaque') return null;
  if (isDeliveredBeacon(exchange)) return OPAQUE;
  const unread = unreadByElement(exchange);
  return unread === null ? null : failedBy(exchange, unread);
}

/** The rules pass and the browser completed the request, but the page says that it could not read the response. */
function withheldFromPage(exchange: Exchange): Judgement {
  const failure = { code: 'blocked-unexplained', error: UNREAD_BY_PAGE } as const;
  const found = { failure, stage: 'response', hop: lastHopIndex(exchange), knownBy: 'assumed' } as const;
  // What was stored before the server confirmed it may be what was refused.
  const isStored = lastHop(exchange).response?.fromCache === true;
  return stoppedBy(
    'failed',
    [networkCauseOf(exchange, found)],
    isStored
      ? null
      : "By the rules, the script may read this response. The page's own timeline (Resource Timing) says that the script could not read it: its status there is 0. A page can change what its timeline says.",
  );
}

/** Whether a server responded to the last request or to its preflight, so that the rules had something to say. */
function gotResponse({ hops }: Exchange): boolean {
  const { preflight, response } = lastHop({ hops });
  return response !== null || (preflight !== null && preflight.response !== null);
}

/**
 * Holds what the rules say against what the browser did. Where both disagree, the browser's own verdict stands.
 *
 * @param determined the rules' results, and the credentials mode that they were run with
 * @param mode the request mode that they were run with
 */
export function judge(exchange: Exchange, determined: Determined, mode: KnownMode): Judgement {
  const { end } = exchange;
  const { evaluation, credentials } = determined;
  const [first, ...later] = evaluation.failures;
  if (first !== undefined) return brokenRules(exchange, [first, ...later], mode, credentials);
  if (end === null) return unstopped('pending');
  if (end.kind === 'interrupted') return unstopped('unknown');
  const givenUp = givenUpByPage(exchange);
  if (givenUp !== null) return failedBy(exchange, givenUp);
  const withheld = withheldByWorker(exchange, evaluation);
  if (withheld !== null) return failedBy(exchange, withheld);
  const unopened = failedWebSocket(exchange);
  if (unopened !== null) return failedBy(exchange, unopened);
  const isAtRedirect = evaluation.stoppedAtRedirect || endsAtUpgrade(exchange) || isFailedByMode(exchange);
  const atRedirect = isAtRedirect ? stoppedAtRedirect(exchange) : null;
  if (atRedirect !== null) return atRedirect;
  if (isManualKeptAlive(exchange)) return OPAQUE;
  const unread = withoutCors(exchange, evaluation);
  if (unread !== null) return unread;
  if (end.kind === 'failed' && !brokenOffByPage(exchange, evaluation)) {
    const cause = networkCauseOf(exchange, networkFinding(exchange, end.error));
    const contradiction =
      cause.code === 'blocked-unexplained' && cause.detail !== 'or-empty-repeat' && gotResponse(exchange)
        ? 'By the rules, the script may read this response, but the browser hid it without giving a reason. Another extension or a DevTools override may have changed the headers. Such changes are not visible when the response is then blocked.'
        : null;
    return stoppedBy('failed', [cause], contradiction);
  }
  if (evaluation.tainting === 'cors' && browserOutcome(exchange) === 'blocked')
    return withheldFromPage(exchange);
  return evaluation.tainting === 'opaque' ? OPAQUE : unstopped('allowed');
}
