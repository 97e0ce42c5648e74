import { lastHopIndex } from '../../exchange/hops';
import type { Exchange, Hop } from '../../exchange/exchange';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { corsCheck } from '../../fetch-standard/cors-check';
import { checkPreflightResponse } from '../../fetch-standard/cors-preflight-fetch';
import type { Engine } from '../../fetch-standard/engines';
import type { RuleFailure, RuleResult } from '../../fetch-standard/failure';
import { stepsOf } from '../../fetch-standard/step';
import { httpRedirectFetch } from '../../fetch-standard/http-redirect-fetch';
import { mainFetch } from '../../fetch-standard/main-fetch';
import { isSameOriginUrl, serializedOriginOfUrl, serializeOrigin } from '../../fetch-standard/origin';
import type { Origin } from '../../fetch-standard/origin';
import { isRedirectTainted, serializeRequestOrigin } from '../../fetch-standard/redirect-taint';
import type { RequestMode, ResponseTainting, UrlList } from '../../fetch-standard/request';
import type { Place } from '../diagnosis';
import { isLeftRedirect } from '../reading/outcome/left-redirect';
import { preflightNeed } from '../reading/request/preflight-need';
import type { PreflightNeed } from '../reading/request/preflight-need';
import { isSpared } from '../reading/policies/spared-host';

/** A rule that was broken, and where. */
export type LocatedFailure = Place & { readonly failure: RuleFailure; readonly origin: string };

/** One algorithm's result, and where in the exchange it was run. */
export type Passage = Place & { readonly result: RuleResult };

/** What the rules say about an exchange under one engine and one credentials mode. */
export type Evaluation = {
  /** Empty when the rules pass as far as responses were recorded; else in the order in which the engine complains. */
  readonly failures: readonly LocatedFailure[];
  /** What each algorithm found, in the order in which they ran. */
  readonly passages: readonly Passage[];
  readonly tainting: ResponseTainting;
  /** The need of the first hop that needs a preflight, else of the first hop with CORS. */
  readonly need: PreflightNeed | null;
  /** Index of the hop that `need` belongs to. */
  readonly needHop: number;
  /** True when the response is a redirect that the rules allow, but the browser did not follow it. */
  readonly stoppedAtRedirect: boolean;
};

export type Hypothesis = {
  readonly origin: Origin;
  readonly mode: RequestMode;
  readonly credentials: boolean;
  readonly engine: Engine;
};

/** Only fetch() and XMLHttpRequest set the unsafe-request flag; elements never cause a preflight by their headers. */
export const MAY_BE_PREFLIGHTED: ReadonlySet<string> = new Set(['xmlhttprequest', 'ping', 'other']);

type Walk = {
  readonly failures: LocatedFailure[];
  readonly passages: Passage[];
  tainting: ResponseTainting;
  need: PreflightNeed | null;
  needHop: number;
  stoppedAtRedirect: boolean;
  /** Under the other credentials mode, of which the need of a preflight knows nothing. */
  readonly other: Evaluation | null;
};

type Passed = Passage & { readonly origin: string };

function add(walk: Walk, { result, stage, hop, origin }: Passed): boolean {
  walk.passages.push({ result, stage, hop });
  for (const failure of result.failures) walk.failures.push({ failure, stage, hop, origin });
  return result.failures.length > 0;
}

function noteNeed(walk: Walk, need: PreflightNeed, hop: number): void {
  if (walk.need === null || (walk.need.reasons.length === 0 && need.reasons.length > 0)) {
    walk.need = need;
    walk.needHop = hop;
  }
}

/** A hop, and what decides how it is checked. */
type Visit = {
  readonly hop: Hop;
  readonly index: number;
  /** Those that count for the request's origin, this hop's included. */
  readonly urls: UrlList;
  readonly on: Hypothesis;
  readonly type: string;
  readonly isSparedHost: boolean;
  readonly isLast: boolean;
  readonly isChecked: boolean;
  /** Whether the script chose not to follow the redirect, so that it does not count where that leads. */
  readonly isLeft: boolean;
};

/** Runs the checks of the preflight that was seen before a hop. Returns true when the hop is blocked by it. */
function walkPreflight(walk: Walk, { hop, index, urls, on, type, isSparedHost }: Visit): boolean {
  const known = walk.other?.needHop === index ? walk.other.need : null;
  const need = known ?? preflightNeed(hop, MAY_BE_PREFLIGHTED.has(type), on.engine);
  noteNeed(walk, need, index);
  const response = hop.preflight?.response;
  if (response === undefined || response === null) return walkUpgradedPreflight(walk, hop, index, on);
  const tainted = isRedirectTainted(on.origin, urls) && !on.engine.preflightKeepsOriginAfterTaint;
  const origin = tainted ? 'null' : serializeOrigin(on.origin);
  const result = checkPreflightResponse({
    status: response.status,
    headers: response.headers,
    repeatsMerged: response.repeatsMerged,
    origin,
    tainted,
    credentials: on.credentials,
    method: need.method,
    unsafeHeaders: need.unsafeHeaders,
    useCorsPreflight: need.useCorsPreflight,
    toOwnOrigin: isSameOriginUrl(on.origin, hop.url) || isSparedHost,
    engine: on.engine,
  });
  return add(walk, { result, stage: 'preflight', hop: index, origin });
}

/** How Chromium's DevTools names a preflight that HSTS would have sent to https. */
const UPGRADED_PREFLIGHT = 'redirect-invalid';

/** Where HSTS is a redirect, it fails a preflight, of which no server hears. */
function walkUpgradedPreflight(walk: Walk, hop: Hop, index: number, on: Hypothesis): boolean {
  const end = hop.preflight?.end;
  if (end?.kind !== 'failed' || end.error.kind !== UPGRADED_PREFLIGHT) return false;
  if (!on.engine.location.upgradeIsRedirect || !/^http:/i.test(hop.url)) return false;
  const location = hop.url.replace(/^http:/i, 'https:');
  const question = 'Did the server respond to the preflight without a redirect?';
  const step = stepsOf('CORS-preflight fetch', '#cors-preflight-fetch-0');
  const requested = step('7', question, `HSTS leads to ${location}`, 'fail');
  const result: RuleResult = { steps: [requested], failures: [{ code: 'preflight-upgraded', location }] };
  return add(walk, { result, stage: 'preflight', hop: index, origin: serializeOrigin(on.origin) });
}

/** A `blob:` URL of the server's own origin is none that the server may not lead to. */
const isOwnBlob = ({ scheme, location }: { scheme: string; location: string }, from: string): boolean =>
  scheme === 'blob' && serializedOriginOfUrl(location) === serializedOriginOfUrl(from);

/**
 * Whether an engine refuses a redirect for this before it looks at who may read it.
 *
 * @param from URL of the hop
 */
function isRefusedBeforeCorsCheck(failure: RuleFailure | undefined, from: string, engine: Engine): boolean {
  switch (failure?.code) {
    case 'redirect-location-invalid':
      return engine.location.invalidBeforeCorsCheck;
    case 'redirect-scheme':
      return engine.location.schemesBeforeCorsCheck.includes(failure.scheme) && !isOwnBlob(failure, from);
    default:
      return false;
  }
}

/** Runs the checks of a hop's own response. Returns true when it is blocked. */
function walkResponse(walk: Walk, { hop, index, urls, on, isLast, isChecked, isLeft }: Visit): boolean {
  const { response } = hop;
  if (response === null) return false;
  const origin = serializeRequestOrigin(on.origin, urls);
  const redirect = httpRedirectFetch({
    origin: on.origin,
    mode: on.mode,
    tainting: walk.tainting,
    method: hop.method,
    urls,
    status: response.status,
    headers: response.headers,
    redirectMode: 'follow',
    streamBody: false,
    engine: on.engine,
  });
  const stage = redirect.next !== null || redirect.failures.length > 0 ? 'redirect' : 'response';
  let isBlocked = false;
  const isRefusedFirst = !isLeft && isRefusedBeforeCorsCheck(redirect.failures[0], hop.url, on.engine);
  if (isRefusedFirst) isBlocked = add(walk, { result: redirect, stage: 'redirect', hop: index, origin });
  if (walk.tainting === 'cors' && isChecked) {
    const check = corsCheck({
      headers: response.headers,
      repeatsMerged: response.repeatsMerged,
      origin,
      tainted: isRedirectTainted(on.origin, urls),
      credentials: on.credentials,
      engine: on.engine,
    });
    isBlocked = add(walk, { result: check, stage, hop: index, origin }) || isBlocked;
  }
  if (isLeft && !isBlocked) walk.stoppedAtRedirect = true;
  if (isLeft) return isBlocked;
  if (!isRefusedFirst)
    isBlocked = add(walk, { result: redirect, stage: 'redirect', hop: index, origin }) || isBlocked;
  if (isBlocked || redirect.next === null || !isLast) return isBlocked;
  const target = mainFetch({
    origin: on.origin,
    mode: on.mode,
    urls: [...urls, redirect.next.url],
    tainting: walk.tainting,
    redirectMode: 'follow',
  });
  if (target.failures.length > 0) return add(walk, { result: target, stage: 'redirect', hop: index, origin });
  walk.stoppedAtRedirect = true;
  return false;
}

/**
 * Runs the standard's rules over everything that was seen of an exchange, hop by hop, until one is broken. Responses
 * that were not recorded are not judged.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function evaluateRules(
  exchange: Exchange,
  on: Hypothesis,
  other: Evaluation | null = null,
): Evaluation {
  const walk: Walk = {
    failures: [],
    passages: [],
    tainting: 'basic',
    need: null,
    needHop: 0,
    stoppedAtRedirect: false,
    other,
  };
  let sent: UrlList | null = null;
  let isBeforeCors = true;
  for (const [index, hop] of exchange.hops.entries()) {
    if (isUpgradeAlone(hop) && !on.engine.location.upgradeIsRedirect) continue;
    const isLast = index === lastHopIndex(exchange);
    const isSparedHost = isSpared(exchange, hop, on.engine);
    const isChecked = !isSparedHost || !isBeforeCors;
    const urls: UrlList = sent === null ? [hop.url] : [...sent, hop.url];
    // What is outside of CORS counts like the page's own origin for where a redirect leads.
    if (isChecked) sent = urls;
    const isLeft = isLast && on.mode === 'cors' && isLeftRedirect(exchange);
    const visit = { hop, index, urls, on, type: exchange.type, isSparedHost, isLast, isChecked, isLeft };
    const main = mainFetch({
      origin: on.origin,
      mode: on.mode,
      urls,
      tainting: walk.tainting,
      redirectMode: 'follow',
    });
    const stage = index === 0 ? 'request' : 'redirect';
    if (add(walk, { result: main, stage, hop: index, origin: serializeOrigin(on.origin) })) break;
    walk.tainting = main.tainting;
    if (isChecked && walk.tainting === 'cors') {
      isBeforeCors = false;
      if (walkPreflight(walk, visit)) break;
    }
    if (walkResponse(walk, visit)) break;
    if (!isChecked && !isLast) walk.tainting = 'basic';
  }
  return walk;
}
