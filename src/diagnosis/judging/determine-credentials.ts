import { lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { barredRedirect } from '../not-cors/barred-redirect';
import { mayHaveBroken } from '../reading/outcome/broken-after-preflight';
import { mayHideRepeat } from '../reading/outcome/hidden-repeat';
import {
  browserOutcome,
  isStoppedRedirect,
  mayBeFirstStatus,
  outcomeTeller,
} from '../reading/outcome/browser-outcome';
import { explainingCredentialsMode, visibleCredentialsMode } from './credentials-mode';
import type { KnownCredentials } from '../diagnosis';
import { evaluateRules } from './evaluate-rules';
import { isRefuted } from './refuted-failure';
import type { Evaluation, Hypothesis, LocatedFailure } from './evaluate-rules';

/** The credentials mode, as far as it can be told, and what the rules say under it. */
export type Determined = {
  readonly evaluation: Evaluation;
  readonly credentials: KnownCredentials;
  /** Failures that only a request with credentials would meet, where the mode cannot be seen. */
  readonly ifCredentialed: readonly LocatedFailure[];
  /**
   * What the browser complains about first if the request has credentials, where the mode cannot be seen and that is
   * something else than without; else null.
   */
  readonly firstIfCredentialed: LocatedFailure | null;
};

/** A mode that is known leaves nothing open. */
const MODE_KNOWN: Pick<Determined, 'ifCredentialed' | 'firstIfCredentialed'> = {
  ifCredentialed: [],
  firstIfCredentialed: null,
};

/** What is broken with credentials only. */
function failuresBeyond(without: Evaluation, including: Evaluation): readonly LocatedFailure[] {
  if (including.failures.length === 0) return [];
  const known = new Set(without.failures.map(({ failure }) => failure.code));
  return including.failures.filter(({ failure }) => !known.has(failure.code));
}

/** The first failure of a request with credentials, where that is not the first of one without. */
function otherFirst(without: Evaluation, including: Evaluation): LocatedFailure | null {
  const [here] = without.failures;
  const [there] = including.failures;
  if (there === undefined) return null;
  const isSame =
    here?.failure.code === there.failure.code && here.stage === there.stage && here.hop === there.hop;
  return isSame ? null : there;
}

/** What stays open under both credentials modes. */
const openBetween = (
  without: Evaluation,
  including: Evaluation,
): Pick<Determined, 'ifCredentialed' | 'firstIfCredentialed'> => ({
  ifCredentialed: failuresBeyond(without, including),
  firstIfCredentialed: otherFirst(without, including),
});

/** For a credentials mode that was known before the rules were run. */
export function determinedAs(
  exchange: Exchange,
  credentials: KnownCredentials,
  evaluation: Evaluation,
  on: Omit<Hypothesis, 'credentials'>,
): Determined {
  if (credentials.mode !== 'unknown') return { evaluation, credentials, ...MODE_KNOWN };
  const including = evaluateRules(exchange, { ...on, credentials: true });
  return { evaluation, credentials, ...openBetween(evaluation, including) };
}

/** Whether there is anything after which the browser could have gone on: a preflight, or a redirect. */
const mayRefute = ({ hops }: Exchange): boolean =>
  hops.length > 1 || hops[0].preflight !== null || hops[0].redirectUrl !== null;

const refutes = (exchange: Exchange, failure: LocatedFailure | undefined): boolean =>
  failure !== undefined && isRefuted(exchange, failure);

/** Whether Firefox stopped where the failure is, without a timeline that tells why and without mixed content to explain it. */
function explainsStop(exchange: Exchange, failure: LocatedFailure | undefined): boolean {
  if (failure?.stage !== 'redirect' || failure.hop !== lastHopIndex(exchange)) return false;
  if (!isStoppedRedirect(exchange)) return false;
  if (exchange.pageStatus !== null && !mayBeFirstStatus(exchange)) return false;
  return barredRedirect(exchange)?.failure.code !== 'mixed-content';
}

/** Determines the credentials mode; runs the rules both ways where the wire does not show it. */
export function determineCredentials(exchange: Exchange, on: Omit<Hypothesis, 'credentials'>): Determined {
  const visible = visibleCredentialsMode(exchange, on.origin, on.mode);
  if (visible !== null) {
    const evaluation = evaluateRules(exchange, { ...on, credentials: visible.mode === 'include' });
    return { evaluation, credentials: visible, ...MODE_KNOWN };
  }
  const without = evaluateRules(exchange, { ...on, credentials: false });
  if (without.tainting !== 'cors') {
    const because = 'it does not matter for a request without CORS';
    return {
      evaluation: without,
      credentials: { mode: 'unknown', knownBy: 'assumed', because },
      ...MODE_KNOWN,
    };
  }
  let run: Evaluation | undefined;
  const including = (): Evaluation =>
    (run ??= evaluateRules(exchange, { ...on, credentials: true }, without));
  const credentials = explainingCredentialsMode({
    includeBlocks: () => including().failures.length > 0,
    includeFits: () => explainsStop(exchange, including().failures[0]),
    includeRefuted: () => mayRefute(exchange) && refutes(exchange, including().failures[0]),
    notIncludeRefuted: () => refutes(exchange, without.failures[0]),
    mayHaveBroken: mayHaveBroken(exchange),
    mayHideRepeat: () =>
      including()
        .failures.slice(0, 1)
        .some((first) => mayHideRepeat(exchange, first)),
    notIncludeBlocks: without.failures.length > 0,
    outcome: browserOutcome(exchange),
    teller: outcomeTeller(exchange),
  });
  if (credentials.mode === 'include') return { evaluation: including(), credentials, ...MODE_KNOWN };
  if (credentials.mode === 'not-include') return { evaluation: without, credentials, ...MODE_KNOWN };
  return { evaluation: without, credentials, ...openBetween(without, including()) };
}

/** A page whose origin is unknown can be judged by the browser's events alone. */
export function withoutOrigin(): Determined {
  const evaluation: Evaluation = {
    failures: [],
    passages: [],
    tainting: 'cors',
    need: null,
    needHop: 0,
    stoppedAtRedirect: false,
  };
  const because = 'the page that made the request is unknown';
  return {
    evaluation,
    credentials: { mode: 'unknown', knownBy: 'assumed', because },
    ...MODE_KNOWN,
  };
}
