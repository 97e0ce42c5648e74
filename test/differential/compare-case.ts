import type { Hop } from '../../src/exchange/exchange';
import { wasRefused } from '../browsers/driver/was-refused';
import { FRAME_ROLES, OPAQUE_ORIGIN_CONTEXTS } from '../zoo/frame-roles';
import { UPGRADED_HOST } from '../zoo/start-zoo';
import type { OriginRole } from '../zoo/zoo-case';
import { falseClaims } from './compare-claims';
import { compareExposure } from './compare-exposure';
import { agrees, COMPARISONS, differs, open, type Comparison } from './comparison';
import type { GeneratedCase } from './generated-case';
import type { ObservedCase } from './observed-case';
import { agreementWith, openVerdict } from './open-verdict';
import { endAtWorker, isForbiddenByMode } from './worker-end';

/** Holds what the panel says about a case against what the browser did, and what it says beside that against the truth. */
export function compareCase(observed: ObservedCase): readonly Comparison[] {
  if (observed.row === null) return withoutRow(observed);
  return [
    ...compareVerdict(observed, observed.row),
    ...comparePreflight(observed, observed.row),
    compareExposure(observed),
    compareClaims(observed),
  ];
}

/** The role of the origin whose script sent the request; some frames have an origin of their own. */
function ownRole({ request, page = 'page' }: GeneratedCase): OriginRole | null {
  const context = request.kind === 'fetch' ? (request.context ?? 'page') : 'page';
  return OPAQUE_ORIGIN_CONTEXTS.has(context) ? null : (FRAME_ROLES[context] ?? page);
}

/**
 * Why the panel lists no such request, and rightly: it stays with the own origin of its page or frame, or the browser
 * never sends it. Null where it must be listed.
 */
export function whyUnlisted({
  case: generated,
  browser,
  received,
  outcome,
}: Pick<ObservedCase, 'case' | 'browser' | 'received' | 'outcome'>): string | null {
  const { request } = generated;
  const own = ownRole(generated);
  if (received.length > 0) {
    return received.every(({ role }) => role === own)
      ? 'stays with the own origin of its page or frame'
      : null;
  }
  return wasRefused(outcome) && isForbiddenByMode(request)
    ? 'never sent, because of its mode'
    : unlistedAtWorker(generated, browser);
}

/**
 * Of a request that goes no further than a service worker Chromium tells extensions nothing, and Firefox shows DevTools
 * only that one failed. Null for all others.
 */
function unlistedAtWorker(generated: GeneratedCase, browser: ObservedCase['browser']): string | null {
  const { request } = generated;
  const end = endAtWorker(request);
  if (end !== undefined && request.to === ownRole(generated)) return 'stays with the own origin of its frame';
  if (end === 'responds') return 'the service worker responds by itself, and nothing is requested';
  return end === 'fails' && browser === 'chromium'
    ? 'the service worker gives no response, and Chromium tells extensions nothing of it'
    : null;
}

/**
 * Firefox now and then does not tell DevTools of a request of a frame that it refused before it was sent, and nothing
 * else tells extensions. Whether the panel lists those that DevTools has is shown by the zoo. Of the page itself it tells.
 */
function isUntold({ case: { request }, browser, received, verdict }: ObservedCase): boolean {
  const isOfFrame = request.kind === 'fetch' && /frame$/.test(request.context ?? 'page');
  const isMixedContent = verdict.text?.includes('mixed active content') ?? false;
  return browser === 'firefox' && isOfFrame && received.length === 0 && isMixedContent;
}

function withoutRow(observed: ObservedCase): readonly Comparison[] {
  const reason = whyUnlisted(observed);
  if (reason !== null) return all('out-of-sight', reason);
  if (isUntold(observed)) return all('out-of-sight', 'refused before it was sent, and DevTools was not told');
  return all('differs', 'the panel shows no such request');
}

const all = (kind: Comparison['kind'], because: string): readonly Comparison[] =>
  COMPARISONS.map((name) => ({ name, kind, because }));

type Row = NonNullable<ObservedCase['row']>;

function compareVerdict(observed: ObservedCase, row: Row): readonly Comparison[] {
  const refused = wasRefused(observed.outcome);
  const claimsRefusal = row.verdict === 'blocked' || row.verdict === 'failed';
  const reason = openVerdict(observed, row);
  if (reason !== null) return [open('blocked', reason), open('first-cause', reason)];
  const asShown = agreementWith(observed, row);
  if (asShown.kind === 'agrees') {
    return [agrees('blocked', row.verdict), agrees('first-cause', asShown.because)];
  }
  return refused === claimsRefusal && row.verdict !== 'pending'
    ? [agrees('blocked', row.verdict), differs('first-cause', asShown.because)]
    : [differs('blocked', asShown.because), agrees('first-cause', 'not compared, as the verdicts differ')];
}

/**
 * Whether the servers got a preflight for the request that counts, the last of a sequence, or the browser had to make one
 * that none of them could get: they do not hear of what is redirected within the browser or speaks plain http to TLS.
 */
function wasPreflighted({ received, outcome, exchange }: ObservedCase): boolean {
  const hasArrived = received.slice(outcome.receivedBefore ?? 0).some(({ kind }) => kind === 'preflight');
  const isUnheard = exchange?.hops.some(
    ({ url, preflight }) => preflight !== null && mayNotHaveArrived(preflight) && isPlainToTls(url),
  );
  return hasArrived || isUnheard === true;
}

/** Whether a URL of plain http leads to the server that speaks TLS only. */
function isPlainToTls(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && hostname === UPGRADED_HOST;
}

/** Whether one was due: it was sent, or the same request alone, which nothing remembered can serve, was preflighted. */
function wasPreflightDue(observed: ObservedCase): boolean {
  return wasPreflighted(observed) || observed.receivedAlone.some(({ kind }) => kind === 'preflight');
}

function comparePreflight(observed: ObservedCase, row: Row): readonly Comparison[] {
  const wasSent = wasPreflighted(observed);
  const isRequired = wasPreflightDue(observed);
  if (row.preflight === 'perhaps') {
    const reason = 'nothing shows whether a header needed a preflight, and so whether one was remembered';
    return [
      open('preflight-required', reason),
      wasSent
        ? differs('preflight-sent', 'the panel says that none was sent')
        : agrees('preflight-sent', 'none'),
    ];
  }
  const required = (row.preflight !== 'none') === isRequired;
  const sent = (row.preflight === 'sent') === wasSent;
  const seen = `the panel says ${row.preflight}, the servers got ${wasSent ? 'one' : isRequired ? 'none, though one was due' : 'none'}`;
  return [
    required ? agrees('preflight-required', seen) : differs('preflight-required', seen),
    sent && sameHops(observed)
      ? agrees('preflight-sent', seen)
      : differs('preflight-sent', sent ? 'at another hop' : seen),
  ];
}

type Preflight = NonNullable<Hop['preflight']>;

const hopIn = (url: string): number => Number(new URL(url).searchParams.get('hop') ?? 0);

/** Whether the connection failed, perhaps before the server got the preflight. */
const mayNotHaveArrived = ({ response, end }: Preflight): boolean =>
  response === null && end?.kind === 'failed';

/** Whether the preflights that were recorded belong to the hops whose servers got them. */
function sameHops({ exchange, outcome, received }: ObservedCase): boolean {
  if (exchange === null) return true;
  const ofLast = received.slice(outcome.receivedBefore ?? 0);
  const got = new Set(ofLast.filter(({ kind }) => kind === 'preflight').map(({ hop }) => hop));
  // A redirect to the same URL leads to the same hop of the case again.
  const preflights = exchange.hops.flatMap(({ preflight, url }) =>
    preflight === null ? [] : [{ preflight, hop: hopIn(url) }],
  );
  const arrived = preflights.filter(({ preflight }) => !mayNotHaveArrived(preflight));
  return (
    arrived.every(({ hop }) => got.has(hop)) &&
    [...got].every((hop) => preflights.some((shown) => shown.hop === hop))
  );
}

function compareClaims(observed: ObservedCase): Comparison {
  const claims = falseClaims(observed);
  return claims.length === 0 ? agrees('claims', 'nobody is blamed') : differs('claims', claims.join('; '));
}
