import type { Browser, Exchange } from '../exchange/exchange';
import { ENGINES } from '../fetch-standard/engines';
import type { EngineName } from '../fetch-standard/engines';
import { getHeader } from '../fetch-standard/header-list';
import { parseOrigin, serializeOrigin } from '../fetch-standard/origin';
import type { Origin } from '../fetch-standard/origin';
import { describeFailure } from './causes';
import { explainingCredentialsMode, visibleCredentialsMode } from './credentials-mode';
import type {
  Cause,
  CredentialsFinding,
  Diagnosis,
  Knowledge,
  Outcome,
  Place,
  RequestMode,
  Verdict,
} from './diagnosis';
import { evaluateRules } from './evaluate-rules';
import type { Evaluation, Hypothesis, LocatedFailure } from './evaluate-rules';
import { networkFinding } from './network-cause';
import type { NetworkFinding } from './network-cause';
import { reachedServer } from './reached-server';
import { requestMode } from './request-mode';
import { unfollowedRedirect } from './unfollowed-redirect';

const OPAQUE_ORIGIN: Origin = { kind: 'opaque' };

/** The origin of the page, or what the first Origin header says where the browser does not name the page. */
function pageOrigin(exchange: Exchange): Origin | null {
  if (exchange.pageOrigin !== null) return parseOrigin(exchange.pageOrigin) ?? OPAQUE_ORIGIN;
  const first = exchange.hops[0];
  for (const headers of [first.preflight?.requestHeaders, first.requestHeaders]) {
    const sent = headers === undefined || headers === null ? null : getHeader(headers, 'origin');
    if (sent !== null) return parseOrigin(sent) ?? OPAQUE_ORIGIN;
  }
  return null;
}

/** What the browser's own events say; Firefox completes a blocked response like any other. */
function browserOutcome(exchange: Exchange): 'blocked' | 'allowed' | 'unknown' {
  const { end } = exchange;
  if (end === null) return 'unknown';
  if (end.kind === 'failed') return end.error.kind === 'unspecified' ? 'blocked' : 'unknown';
  return exchange.browser === 'chromium' ? 'allowed' : 'unknown';
}

type Settled = {
  readonly evaluation: Evaluation;
  readonly credentials: CredentialsFinding;
  /** Failures that only a request with credentials would meet, where the mode cannot be seen. */
  readonly ifCredentialed: readonly LocatedFailure[];
};

/** Settles the credentials mode, running the rules both ways where the wire does not show it. */
function settle(exchange: Exchange, on: Omit<Hypothesis, 'credentials'>): Settled {
  const visible = visibleCredentialsMode(exchange, on.origin, on.mode);
  if (visible !== null) {
    const evaluation = evaluateRules(exchange, { ...on, credentials: visible.mode === 'include' });
    return { evaluation, credentials: visible, ifCredentialed: [] };
  }
  const without = evaluateRules(exchange, { ...on, credentials: false });
  if (without.tainting !== 'cors') {
    const because = 'the request is not made with CORS, so its credentials mode does not matter';
    return {
      evaluation: without,
      credentials: { mode: 'unknown', knownBy: 'assumed', because },
      ifCredentialed: [],
    };
  }
  const including = evaluateRules(exchange, { ...on, credentials: true });
  const credentials = explainingCredentialsMode({
    includeBlocks: including.failures.length > 0,
    notIncludeBlocks: without.failures.length > 0,
    outcome: browserOutcome(exchange),
  });
  if (credentials.mode === 'include') return { evaluation: including, credentials, ifCredentialed: [] };
  if (credentials.mode === 'not-include') return { evaluation: without, credentials, ifCredentialed: [] };
  const known = new Set(without.failures.map(({ failure }) => failure.code));
  return {
    evaluation: without,
    credentials,
    ifCredentialed: including.failures.filter(({ failure }) => !known.has(failure.code)),
  };
}

function causeOf(exchange: Exchange, located: LocatedFailure, knownBy: Knowledge): Cause {
  const hopData = exchange.hops[located.hop] ?? exchange.hops[0];
  const scene = { stage: located.stage, hop: located.hop, hopData, origin: located.origin };
  return describeFailure(located.failure, scene, knownBy);
}

function networkCauseOf(exchange: Exchange, found: NetworkFinding): Cause {
  const hopData = exchange.hops[found.hop] ?? exchange.hops[0];
  const scene = { stage: found.stage, hop: found.hop, hopData, origin: exchange.pageOrigin };
  return describeFailure(found.failure, scene, found.knownBy);
}

/** Joined repeats look like a list; DevTools tells them apart a moment later. */
function knowledgeOf(exchange: Exchange, located: LocatedFailure, isConfirmed: boolean): Knowledge {
  const hop = exchange.hops[located.hop];
  const response = located.stage === 'preflight' ? hop?.preflight?.response : hop?.response;
  if (located.failure.code === 'allow-origin-list' && response?.repeatsMerged === true) return 'assumed';
  return isConfirmed ? 'observed' : 'derived';
}

type Judgement = {
  readonly verdict: Verdict;
  readonly blockedAt: Place | null;
  readonly causes: readonly Cause[];
  readonly contradiction: string | null;
};

function judge(exchange: Exchange, settled: Settled): Judgement {
  const { end } = exchange;
  const { evaluation } = settled;
  const outcome = browserOutcome(exchange);
  const [first] = evaluation.failures;
  if (first !== undefined) {
    const causes = evaluation.failures.map((located, index) =>
      causeOf(exchange, located, knowledgeOf(exchange, located, index === 0 && outcome === 'blocked')),
    );
    const place = { stage: first.stage, hop: first.hop };
    if (outcome !== 'allowed') return { verdict: 'blocked', blockedAt: place, causes, contradiction: null };
    const contradiction =
      'By the rules this answer may not be read, yet the browser let it pass. Another extension or a DevTools override may have changed the headers.';
    return { verdict: 'allowed', blockedAt: null, causes, contradiction };
  }
  if (end === null) return { verdict: 'pending', blockedAt: null, causes: [], contradiction: null };
  if (evaluation.stoppedAtRedirect) {
    const stopped = unfollowedRedirect(exchange);
    if (stopped !== null) {
      if (stopped.manual) return { verdict: 'opaque', blockedAt: null, causes: [], contradiction: null };
      const cause = causeOf(exchange, stopped.located, stopped.knownBy);
      const blockedAt = { stage: cause.stage, hop: cause.hop };
      return { verdict: 'blocked', blockedAt, causes: [cause], contradiction: null };
    }
  }
  if (end.kind === 'failed') {
    const cause = networkCauseOf(exchange, networkFinding(exchange, end.error));
    const contradiction =
      cause.code === 'blocked-unexplained'
        ? 'By the rules this answer may be read, yet the browser withheld it without naming a reason.'
        : null;
    return {
      verdict: 'failed',
      blockedAt: { stage: cause.stage, hop: cause.hop },
      causes: [cause],
      contradiction,
    };
  }
  const verdict = evaluation.tainting === 'opaque' ? 'opaque' : 'allowed';
  return { verdict, blockedAt: null, causes: [], contradiction: null };
}

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

const ENGINE_OF: Readonly<Record<Browser, EngineName>> = { chromium: 'chromium', firefox: 'firefox' };

function elsewhere(
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

/** Whether a preflight was due, was sent, and if not whether the browser's cache must have answered. */
function preflightFinding(exchange: Exchange, evaluation: Evaluation): Diagnosis['preflight'] {
  const reasons = evaluation.need?.reasons ?? [];
  const hop = exchange.hops[evaluation.needHop] ?? exchange.hops[0];
  const required = reasons.length > 0;
  const sent = exchange.hops.some(({ preflight }) => preflight !== null);
  return { required, reasons, sent, fromCache: required && hop.preflight === null && hop.response !== null };
}

const traceOf = (evaluation: Evaluation): Diagnosis['trace'] =>
  evaluation.passages.flatMap(({ result, stage, hop }) =>
    result.steps.map((step) => ({ ...step, stage, hop })),
  );

/** A page whose origin is unknown can be judged by the browser's events alone. */
function withoutOrigin(): Settled {
  const evaluation: Evaluation = {
    failures: [],
    passages: [],
    tainting: 'cors',
    need: null,
    needHop: 0,
    stoppedAtRedirect: false,
  };
  const because = 'the page that made the request is unknown';
  return { evaluation, credentials: { mode: 'unknown', knownBy: 'assumed', because }, ifCredentialed: [] };
}

/**
 * A diagnosis whose trace and other engines are worked out when somebody looks: thousands of rows need the verdict only.
 */
class LazyDiagnosis implements Diagnosis {
  readonly verdict: Verdict;
  readonly blockedAt: Place | null;
  readonly causes: readonly Cause[];
  readonly contradiction: string | null;
  readonly causesIfCredentialed: readonly Cause[];
  readonly origin: string | null;
  readonly preflight: Diagnosis['preflight'];
  readonly credentials: CredentialsFinding;
  readonly reachedServer: Diagnosis['reachedServer'];
  readonly #exchange: Exchange;
  readonly #settled: Settled;
  readonly #judgement: Judgement;
  readonly #origin: Origin | null;
  #trace: Diagnosis['trace'] | undefined;
  #elsewhere: Diagnosis['elsewhere'] | undefined;

  constructor(
    exchange: Exchange,
    readonly mode: Diagnosis['mode'],
    origin: Origin | null,
    settled: Settled,
    judgement: Judgement,
  ) {
    this.#exchange = exchange;
    this.#settled = settled;
    this.#judgement = judgement;
    this.#origin = origin;
    const { verdict, blockedAt, causes, contradiction } = judgement;
    this.verdict = verdict;
    this.blockedAt = blockedAt;
    this.causes = causes;
    this.contradiction = contradiction;
    this.causesIfCredentialed = settled.ifCredentialed.map((located) =>
      causeOf(exchange, located, 'assumed'),
    );
    this.origin = origin === null ? null : serializeOrigin(origin);
    this.preflight = preflightFinding(exchange, settled.evaluation);
    this.credentials = settled.credentials;
    this.reachedServer = reachedServer(exchange, verdict, blockedAt, causes[0]?.code ?? null);
  }

  get trace(): Diagnosis['trace'] {
    this.#trace ??= traceOf(this.#settled.evaluation);
    return this.#trace;
  }

  get elsewhere(): Diagnosis['elsewhere'] {
    this.#elsewhere ??= elsewhere(
      this.#exchange,
      this.#origin,
      this.mode.mode,
      this.#settled,
      this.#judgement,
    );
    return this.#elsewhere;
  }
}

/**
 * Explains an exchange by the rules of the Fetch Standard as the observed browser applies them: the verdict, everything
 * that is wrong at once, whether the server ran the request, and what other engines would do. Pure; never throws on
 * anything that a recorder can produce.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function diagnose(exchange: Exchange): Diagnosis {
  const mode = requestMode(exchange);
  const origin = pageOrigin(exchange);
  const engine = ENGINES[ENGINE_OF[exchange.browser]];
  const settled = origin === null ? withoutOrigin() : settle(exchange, { origin, mode: mode.mode, engine });
  return new LazyDiagnosis(exchange, mode, origin, settled, judge(exchange, settled));
}
