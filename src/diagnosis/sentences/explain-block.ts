import { hopAt } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { parseUrl } from '../../fetch-standard/parse-url';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { Cause, Diagnosis, Place } from '../diagnosis';
import { mayHaveBroken } from '../reading/outcome/broken-after-preflight';
import { mayBeOpenedAsAbout } from '../reading/outcome/opened-as-about';
import { mayHideRepeat } from '../reading/outcome/hidden-repeat';
import { explainCause } from './explain-cause';
import { mayBeRefusedAsStored } from '../judging/failure-knowledge';
import { WHO_REWRITES } from './explain-rewriting';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

/** A URL without its query and fragment, which are long and often secret. */
function shortUrl(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  const { protocol, host, pathname } = parsed;
  return host === '' ? `${protocol}${pathname}` : `${protocol}//${host}${pathname}`;
}

/** The URL that redirected: that of the hop itself when its response is the redirect, else of the hop before it. */
function redirectSource(exchange: Exchange, { hop }: Place): Prose {
  const source = exchange.hops[isRedirectStatus(hopAt(exchange, hop).response?.status ?? 0) ? hop : hop - 1];
  return source === undefined ? [] : prose` from ${code(shortUrl(source.url))}`;
}

/** Where it broke, to go before a colon or a full stop. */
function blockedWhere(exchange: Exchange, place: Place | null, blocked = 'Blocked'): Prose {
  if (place === null) return prose`${blocked}`;
  const target = prose` to ${code(shortUrl(hopAt(exchange, place.hop).url))}`;
  const after = place.hop > 0 ? prose` after the redirect${target}` : [];
  switch (place.stage) {
    case 'request':
      return prose`${blocked} before it was sent`;
    case 'preflight':
      return prose`${blocked} at the preflight${after}`;
    case 'redirect':
      return prose`${blocked} at the redirect${redirectSource(exchange, place)}`;
    case 'response':
      return prose`${blocked} at the response${after}`;
  }
}

const reasonOf = (cause: Cause): Prose => explainCause(cause).verdict;

const IF_FOLLOWED = 'This applies only if the script follows redirects, which is not visible here.';

/** What is not known of a response that came from Firefox's cache. */
export const IF_STORED_BEFORE =
  'The response came from the browser cache. If the server confirmed it with 304, repeated headers that Firefox stored earlier count too, and those are not visible here.';

/** Whether a redirect is at fault that a script need not have followed: one that was refused ends otherwise than one that was not. */
const hangsOnFollowing = ({ end }: Exchange, { code: name, knownBy }: Cause): boolean =>
  knownBy === 'assumed' && name.startsWith('redirect-') && end?.kind === 'completed';

/** Blocked with credentials as without, by one rule or another: nothing shows which of the two the browser prints. */
function blockedEitherWay(exchange: Exchange, without: Cause, including: Cause): Prose {
  const isSamePlace = without.stage === including.stage && without.hop === including.hop;
  const isLikely = hangsOnFollowing(exchange, without);
  const where = blockedWhere(exchange, isSamePlace ? without : null, isLikely ? 'Likely blocked' : 'Blocked');
  const following = isLikely ? prose` ${IF_FOLLOWED}` : [];
  return prose`${where}: ${reasonOf(without)}. Whether the request has credentials is not known. If it has, the reason is different: ${reasonOf(including)}.${following}`;
}

/** A redirect that the browser did not follow, though the rules allow it without credentials. */
function notFollowed(ifCredentialed: Cause | null): Prose {
  const credentialed =
    ifCredentialed === null
      ? []
      : prose` With credentials, it is blocked instead because ${reasonOf(ifCredentialed)}.`;
  return prose`Redirect not followed: the script set ${code('redirect: "error"')}, which makes the request fail, or ${code('redirect: "manual"')}, which does not. Which one is not known.${credentialed}`;
}

/** What a cause says that is only assumed: joined values may have stood in several headers. */
const likelyReason = (cause: Cause): Prose =>
  cause.code === 'allow-origin-list'
    ? prose`the server sent several values of ${code('Access-Control-Allow-Origin')}, in one header or in several`
    : reasonOf(cause);

/** Blocked by the best explanation of what was seen: says what else would look the same. */
function blockedLikely(exchange: Exchange, diagnosis: Diagnosis, cause: Cause): Prose | null {
  const { blockedAt, mode, credentials } = diagnosis;
  if (mode.mode === 'cors' && mode.knownBy === 'assumed')
    return prose`${blockedWhere(exchange, blockedAt, 'Likely blocked')}: ${likelyReason(cause)}. If the script used mode ${code('no-cors')}, which is not visible here, the response is opaque to it.`;
  if (credentials.mode === 'include' && credentials.knownBy === 'assumed' && mayHaveBroken(exchange))
    return prose`${blockedWhere(exchange, blockedAt, 'Likely blocked')}: ${reasonOf(cause)}. In Firefox, a connection that broke after the preflight looks the same.`;
  if (hangsOnFollowing(exchange, cause))
    return prose`${blockedWhere(exchange, blockedAt, 'Likely blocked')}: ${reasonOf(cause)}. ${IF_FOLLOWED}`;
  if (mayBeOpenedAsAbout(exchange, cause))
    return prose`${blockedWhere(exchange, blockedAt, 'Likely blocked')}: ${reasonOf(cause)}. In a worker, or with ${code('keepalive')}, Firefox opens an empty page instead, and the response is opaque.`;
  if (cause.code === 'allow-origin-list' && !mayHideRepeat(exchange, cause))
    return prose`${blockedWhere(exchange, blockedAt)}: the server sent several values of ${code('Access-Control-Allow-Origin')}. Whether they came in one header or in several is not known.`;
  return null;
}

/** What Firefox refuses before all else that is wrong with a response, and does not show, where it may have been so. */
function orHiddenRepeat(exchange: Exchange, cause: Cause | undefined): Prose {
  if (cause === undefined || cause.knownBy !== 'assumed' || !mayHideRepeat(exchange, cause)) return [];
  return prose` A second, empty ${code('Access-Control-Allow-Origin')} header, which Firefox does not show, would look the same.`;
}

/** Where the request was blocked and by what, in one sentence and what it leaves open; of several causes the first. */
export function explainBlock(exchange: Exchange, diagnosis: Diagnosis): Prose {
  const [cause] = diagnosis.causes;
  const asSeen = blockedAsSeen(exchange, diagnosis);
  return cause !== undefined && mayBeRefusedAsStored(exchange, cause)
    ? prose`${asSeen} ${IF_STORED_BEFORE}`
    : prose`${asSeen}${orHiddenRepeat(exchange, cause)}`;
}

function blockedAsSeen(exchange: Exchange, diagnosis: Diagnosis): Prose {
  const { blockedAt, causes, firstIfCredentialed, rewriting } = diagnosis;
  const [cause] = causes;
  const where = blockedWhere(exchange, blockedAt);
  if (cause === undefined) return prose`${where}: the recording does not show why.`;
  const reason = reasonOf(cause);
  if (cause.code === 'redirect-mode-error')
    return cause.knownBy === 'assumed' ? notFollowed(firstIfCredentialed) : prose`${where}: ${reason}.`;
  if (rewriting?.effect === 'blocks')
    return prose`${where}, because ${WHO_REWRITES} changed what the server sent: ${reason}.`;
  if (firstIfCredentialed !== null) return blockedEitherWay(exchange, cause, firstIfCredentialed);
  const likely = cause.knownBy === 'assumed' ? blockedLikely(exchange, diagnosis, cause) : null;
  return likely ?? prose`${where}: ${reason}.`;
}
