import { agreement } from '../browsers/agreement/agreement';
import type { Agreement } from '../browsers/agreement/agreement';
import type { ObservedCase } from './observed-case';

type Row = NonNullable<ObservedCase['row']>;

/** How the panel's row, or a variant of it, agrees with the browser. */
export function agreementWith(
  { case: { request, answers }, browser, outcome, verdict }: ObservedCase,
  row: Row,
): Agreement {
  return agreement({ request, answers }, browser, row, outcome, verdict);
}

/** Why the panel leaves the verdict open, where what came is one of the answers that it names; else null. */
export function openVerdict(observed: ObservedCase, row: Row): string | null {
  if (row.codesIfCredentialed.length > 0) {
    const codes = [...new Set([...row.codesIfCredentialed, ...row.codes])];
    const credentialed = agreementWith(observed, { ...row, verdict: 'blocked', codes });
    if (credentialed.kind === 'agrees') return 'it depends on the credentials mode, which cannot be seen';
  }
  if (observed.browser === 'firefox' && row.codes[0] === 'allow-origin-list' && row.knownBy === 'assumed') {
    const repeated = agreementWith(observed, {
      ...row,
      codes: ['allow-origin-repeated', ...row.codes.slice(1)],
    });
    if (repeated.kind === 'agrees')
      return 'Firefox joins repeated headers, and its DevTools did not show this answer';
  }
  return unfollowed(observed, row) ?? unseenMode(observed, row) ?? brokenAfterCheck(observed);
}

/**
 * A redirect that the page asked not to follow, of which the browser shows its extensions nothing but the answer. The
 * panel must say itself that it assumes: when it may is for it to know, and is not written here again.
 */
function unfollowed({ case: { request }, browser, exchange }: ObservedCase, row: Row): string | null {
  const asksNotToFollow = request.kind === 'fetch' && (request.redirect ?? 'follow') !== 'follow';
  const status = exchange?.hops[exchange.hops.length - 1]?.response?.status ?? 0;
  if (!asksNotToFollow || !REDIRECT_STATUSES.includes(status) || row.knownBy !== 'assumed') return null;
  if (row.verdict === 'allowed') return 'nothing tells which redirect mode met a redirect that leads nowhere';
  if (browser === 'firefox' && row.codes[0]?.startsWith('redirect-') === true)
    return 'Firefox shows a refused redirect and one that the page asked not to follow alike';
  return null;
}

/** A request that carries an Origin whatever its mode, to where browsers send no Sec-Fetch-Mode. */
function unseenMode({ outcome }: ObservedCase, row: Row): string | null {
  return outcome.type === 'opaque' && row.knownBy === 'assumed'
    ? 'nothing tells mode no-cors from cors where an Origin is sent in both and no Sec-Fetch-Mode'
    : null;
}

const REDIRECT_STATUSES: readonly number[] = [301, 302, 303, 307, 308];

/** Once a preflight has passed, Firefox has one error for a refusal and for a connection that broke. */
function brokenAfterCheck({ browser, exchange, verdict }: ObservedCase): string | null {
  const { preflight = null, response = null } = exchange?.hops[exchange.hops.length - 1] ?? {};
  const isUnnamed = exchange?.end?.kind === 'failed' && exchange.end.error.kind === 'unspecified';
  const isNetwork = verdict.error === REPEATED || verdict.error === 'CORSDidNotSucceed';
  return browser === 'firefox' && isUnnamed && isNetwork && preflight !== null && response === null
    ? 'Firefox ends a connection that broke after a preflight as it ends a refusal'
    : null;
}

/** What Firefox prints of repeats, and of a connection that was closed after a preflight. */
const REPEATED = 'CORSMultipleAllowOriginNotAllowed';
