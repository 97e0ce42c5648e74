import { elementsOf } from '../../fetch-standard/list-elements';
import { code, prose } from '../prose';
import type { Prose } from '../prose';
import { codeList } from '../causes/parts/wording';
import type { AnswerFix, CannotFix, Fix, HeaderChange, ServerFix } from './fix';
import { ALLOW_CREDENTIALS, ALLOW_HEADERS, ALLOW_METHODS, ALLOW_ORIGIN } from './ideal-answer';

/** The answer that has to change, as a heading. */
export function answerTitle({ answer, method, url }: Pick<AnswerFix, 'answer' | 'method' | 'url'>): Prose {
  switch (answer) {
    case 'preflight':
      return prose`Answer to the preflight ${code(`OPTIONS ${url}`)}`;
    case 'redirect':
      return prose`Redirect at ${code(`${method} ${url}`)}`;
    case 'final':
      return prose`Answer to ${code(`${method} ${url}`)}`;
  }
}

/** Why the status has to change. */
export function explainStatus({ before }: { readonly before: number }): Prose {
  if (before >= 300 && before < 400)
    return prose`Browsers do not follow the redirect of a preflight, and no header changes that: the server has to answer ${code('OPTIONS')} itself, at this very URL.`;
  if (before === 403)
    return prose`A preflight passes only with a status from 200 to 299: the server has to allow this origin, and must not check a login here.`;
  if (before === 401 || before === 407)
    return prose`A preflight never carries credentials: ${code('OPTIONS')} has to be answered before the login is checked.`;
  if (before === 404 || before === 405 || before === 501)
    return prose`The server has to know ${code('OPTIONS')} at this URL. Any status from 200 to 299 will do.`;
  return prose`A preflight passes only with a status from 200 to 299.`;
}

/** The elements of a list that were not there before; all of them where the old list could not be read. */
function added({ before, after }: HeaderChange): readonly string[] {
  const had = new Set(elementsOf(before));
  const names = (after ?? '').split(', ');
  const fresh = names.filter((name) => !had.has(name));
  return fresh.length === 0 ? names : fresh;
}

function explainOrigin({ before, after }: HeaderChange): Prose {
  if (after === '*') {
    return before.includes('*')
      ? prose`The server allows everybody already; it has to say so once.`
      : prose`The request’s origin is ${code('null')} here, which is no page’s own name. Everybody may read the answer then; without credentials that is safe for public data.`;
  }
  const others = before.some((value) => value !== after && value !== '*' && value !== '');
  return others
    ? prose`Allows this page. A server that allows several pages answers each with its own origin alone; lists are not read.`
    : prose`Allows this page and no other.`;
}

function explainList(change: HeaderChange): Prose {
  if (change.after === null) return prose`What it says cannot be read, and nothing in it is needed.`;
  return prose`Allows ${codeList(added(change))}.`;
}

/** What a changed header does, in a sentence or two. */
export function explainChange(change: HeaderChange): Prose {
  switch (change.name) {
    case ALLOW_ORIGIN:
      return explainOrigin(change);
    case ALLOW_CREDENTIALS:
      return prose`Allows cookies and logins to go along. Exactly ${code('true')}, in lower case.`;
    case ALLOW_METHODS:
    case ALLOW_HEADERS:
      return explainList(change);
    case 'Location':
      return prose`A redirect may not lead a request with CORS to a URL with a user name or password; no other header changes that.`;
    default:
      return prose`For caches, not for CORS: keeps the answers to different pages apart.`;
  }
}

const hasUnseen = ({ answers }: ServerFix): boolean => answers.some(({ seen }) => !seen);

/** How sure it is that the fix works. */
export function explainProof(fix: ServerFix): Prose {
  const changes = fix.answers.flatMap(({ headers }) => headers);
  const aside = changes.some(({ role }) => role === 'companion') ? ' (Vary aside)' : '';
  const passes = prose`Proved: with this the rules pass in Chrome, Firefox, Safari and the standard, and no part of it suffices${aside}.`;
  return hasUnseen(fix)
    ? prose`${passes} Answers that nobody has seen yet, because the request was never sent, are taken to carry no CORS header so far.`
    : passes;
}

/** Whether anything in the fix is unseen, as a short label for one answer. */
export const UNSEEN_LABEL = 'cannot be seen yet: what it must carry';

/** What stands over a fix where what happened is not about headers at all. */
export const OUTSIDE_OF_HEADERS: Prose = prose`Fix this outside of the CORS headers`;

/** What stands over a fix that no header of CORS is; another header of the server may be at fault. */
function cannotHeadline({ reason }: Pick<CannotFix, 'reason'>): Prose {
  switch (reason) {
    case 'corp-blocked':
    case 'coep-blocked':
      return prose`Change the ${code('Cross-Origin-Resource-Policy')} header`;
    case 'redirect-scheme':
    case 'redirect-location-invalid':
    case 'redirect-with-userinfo':
      return prose`Change the ${code('Location')} header`;
    case 'orb-blocked':
      return prose`Change the ${code('Content-Type')} header, or use CORS`;
    default:
      return prose`No CORS header can fix this`;
  }
}

/** What the servers have to do in one line. */
export function explainHeadline(fix: Fix): Prose {
  if (fix.kind === 'cannot') return cannotHeadline(fix);
  const { answers } = fix;
  if (answers.length === 0) return prose`Nothing has to change unless credentials are sent`;
  const count = answers.reduce(
    (sum, { headers, status }) => sum + headers.length + (status === null ? 0 : 1),
    0,
  );
  const changes = count === 1 ? 'One change' : `${String(count)} changes`;
  const places = answers.length === 1 ? 'one answer' : `${String(answers.length)} answers`;
  return prose`${changes} in ${places}`;
}
