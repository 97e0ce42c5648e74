import { lastHopIndex } from '../../exchange/hops';
import type { Exchange, Hop } from '../../exchange/exchange';
import { withoutFragment } from '../../fetch-standard/without-fragment';
import type { Diagnosis } from '../diagnosis';
import { hangsOnCredentials } from '../judging/hangs-on-credentials';

/** A request with what is said of it. */
export type Diagnosed = { readonly exchange: Exchange; readonly diagnosis: Diagnosis };

/**
 * Why a request that passed does not show that what blocked the same one before is fixed. `comes-and-goes`: it had passed
 * before, and was blocked again.
 */
export type NoProof =
  | 'comes-and-goes'
  | 'block-assumed'
  | 'block-from-cache'
  | 'pass-assumed'
  | 'rewritten'
  | 'stored-response'
  | 'without-credentials'
  | 'cached-preflight'
  | 'another-way'
  | 'another-status';

/** What a pass proves: `fixed`; `likely` where the blocked one may have had credentials; or why nothing. */
export type Proof = 'fixed' | 'likely' | NoProof;

const NOT_MODIFIED = 304;

/** Whether the server passed an error of its own on, so that a pass says nothing of CORS headers on such errors. */
const isOutage = (status: number): boolean => status === 429 || (status >= 500 && status !== 501);

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** Whether two responses are of a kind: servers often add CORS headers to successful responses only. */
const isOfAKind = (before: number, after: number): boolean =>
  before === after || (isSuccess(before) && isSuccess(after));

/** Whether the browser or a cache of its own gave a response, or a server confirmed one that was stored. */
const isStored = ({ end, hops }: Exchange): boolean =>
  (end?.kind === 'completed' && end.fromCache) ||
  hops.some(({ response }) => response !== null && (response.fromCache || response.status === NOT_MODIFIED));

const pathOf = ({ url }: Hop): string => withoutFragment(url).replace(/\?.*$/s, '');

/** Whether the later one went over the same URLs up to the hop at which the earlier was blocked. */
function wentTheSameWay(blocked: Exchange, passed: Exchange, hop: number): boolean {
  return (
    hop <= lastHopIndex(passed) &&
    blocked.hops
      .slice(0, hop + 1)
      .every((before, index) => index === 0 || pathOf(before) === pathOf(passed.hops[index] ?? before))
  );
}

/** What the messages of the hop at which the earlier one was blocked say against a proof. */
function objectionAt(blocked: Diagnosed, passed: Exchange): NoProof | null {
  const at = blocked.diagnosis.blockedAt;
  if (at === null) return 'block-assumed';
  if (at.stage === 'request') return null;
  const [before, after] = [blocked.exchange.hops[at.hop], passed.hops[at.hop]];
  if (before === undefined || after === undefined) return 'another-way';
  if (at.stage === 'preflight') {
    if (after.preflight === null) return 'cached-preflight';
    const status = before.preflight?.response?.status ?? null;
    return status !== null && isOutage(status) ? 'another-status' : null;
  }
  if (before.response?.fromCache === true) return 'block-from-cache';
  const [was, is] = [before.response?.status ?? null, after.response?.status ?? null];
  if (was === null || is === null) return 'block-assumed';
  return isOfAKind(was, is) ? null : 'another-status';
}

/** What is said of two requests against a proof, whatever their messages are. */
function objection(blocked: Diagnosed, passed: Diagnosed): NoProof | null {
  const [before, after] = [blocked.diagnosis, passed.diagnosis];
  if (before.knownBy === 'assumed') return 'block-assumed';
  if (before.rewriting !== null || after.rewriting !== null) return 'rewritten';
  if (hangsOnCredentials(after)) return 'without-credentials';
  if (before.credentials.mode === 'include' && after.credentials.mode === 'not-include')
    return 'without-credentials';
  if (after.contradiction !== null) return 'pass-assumed';
  if (isStored(passed.exchange)) return 'stored-response';
  // That the mode without credentials is assumed is all that may be: it is said of the proof then.
  if (after.knownBy === 'assumed') return 'pass-assumed';
  const hop = before.blockedAt?.hop ?? 0;
  return wentTheSameWay(blocked.exchange, passed.exchange, hop)
    ? objectionAt(blocked, passed.exchange)
    : 'another-way';
}

/**
 * What it proves of a blocked request that the same one passed later.
 *
 * @param passed has the same key as the blocked one, and began after it had ended
 */
export function proofOf(blocked: Diagnosed, passed: Diagnosed): Proof {
  const found = objection(blocked, passed);
  if (found !== null) return found;
  const { mode } = passed.diagnosis.credentials;
  return blocked.diagnosis.credentials.mode === 'unknown' && mode === 'not-include' ? 'likely' : 'fixed';
}
