import type { Exchange } from '../../exchange/exchange';
import { isRedirectStatus } from '../../fetch-standard/status';
import { elementsOf } from '../../fetch-standard/list-elements';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import { codeList } from '../words/code-list';
import { mayRefuseRedirects } from '../reading/request/redirect-mode';
import type { ResponseFix, CannotFix, Fix, HeaderChange, ServerFix } from './fix';
import { ALLOW_CREDENTIALS, ALLOW_HEADERS, ALLOW_METHODS, ALLOW_ORIGIN } from './ideal-response';

/** Whose rules a fix was run through. */
export const VERIFIED_RULES = 'Chrome, Firefox, Safari and the Fetch Standard';

/** The response that has to change, as a heading. */
export function responseTitle({
  response,
  method,
  url,
}: Pick<ResponseFix, 'response' | 'method' | 'url'>): Prose {
  switch (response) {
    case 'preflight':
      return prose`Preflight response to ${code(`OPTIONS ${url}`)}`;
    case 'redirect':
      return prose`Redirect at ${code(`${method} ${url}`)}`;
    case 'final':
      return prose`Response to ${code(`${method} ${url}`)}`;
  }
}

/** Why the status has to change. */
export function explainStatus({ before }: { readonly before: number }): Prose {
  if (isRedirectStatus(before))
    return prose`Browsers never follow a redirect of a preflight, and no header changes that. The server must respond to ${code('OPTIONS')} itself, at this URL.`;
  if (before === 403)
    return prose`A preflight passes only with a status from 200 to 299. The server must allow this origin, and must not require a login here.`;
  if (before === 401 || before === 407)
    return prose`A preflight never has credentials. The server must respond to ${code('OPTIONS')} before it checks the login.`;
  if (before === 404 || before === 405 || before === 501)
    return prose`The server must support ${code('OPTIONS')} at this URL. Any status from 200 to 299 works.`;
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
      ? prose`The server already allows any origin, but it must send the value exactly once.`
      : prose`The request's origin is ${code('null')} here, which does not identify a page. Any origin may then read the response. Without credentials, that is safe for public data.`;
  }
  const others = before.some((value) => value !== after && value !== '*' && value !== '');
  return others
    ? prose`Allows this page. A server that allows several origins sends only the origin of the request, because browsers do not accept a list.`
    : prose`Allows this page and no other.`;
}

function explainList(change: HeaderChange): Prose {
  if (change.after === null) return prose`The value cannot be parsed, and nothing in it is needed.`;
  return prose`Allows ${codeList(added(change))}.`;
}

/** What a changed header does, in a sentence or two. */
export function explainChange(change: HeaderChange): Prose {
  switch (change.name) {
    case ALLOW_ORIGIN:
      return explainOrigin(change);
    case ALLOW_CREDENTIALS:
      return prose`Allows requests with credentials. The value must be exactly ${code('true')}, in lower case.`;
    case ALLOW_METHODS:
    case ALLOW_HEADERS:
      return explainList(change);
    case 'Location':
      return prose`A redirect of a request with CORS may not lead to a URL with a user name or password. No other header changes that.`;
    default:
      return prose`Tells caches to keep a separate response for each origin. A response that is already stored stays in use until it expires. "Disable cache" in DevTools bypasses the browser's own cache.`;
  }
}

/** Whether what has to change lies behind a redirect that the page need not follow, for all that the browser shows. */
function isBehindRedirect({ responses }: ServerFix, request: Pick<Exchange, 'type'>): boolean {
  const redirects = responses.filter(({ response }) => response === 'redirect');
  return (
    mayRefuseRedirects(request) &&
    responses.some(({ seen, hop }) => !seen && redirects.some((redirect) => redirect.hop < hop))
  );
}

/** What is assumed of the responses that were never received; empty where all were. */
function assumption(fix: ServerFix, request: Pick<Exchange, 'type'>): Prose {
  const [unseen, ...others] = fix.responses.filter(({ seen }) => !seen);
  if (unseen === undefined) return [];
  const follows = isBehindRedirect(fix, request) ? prose`, and that the page follows the redirect` : [];
  if (others.length > 0)
    return prose` ${others.length + 1} responses were never received, so this assumes that they have no CORS headers yet${follows}.`;
  const which =
    unseen.response === 'preflight'
      ? prose`The preflight response`
      : prose`The response to the ${code(unseen.method)}`;
  return prose` ${which} was never received, so this assumes that it has no CORS headers yet${follows}.`;
}

/** How sure it is that the fix for this request works. */
export function explainProof(fix: ServerFix, request: Pick<Exchange, 'type'>): Prose {
  const changes = fix.responses.flatMap(({ headers }) => headers);
  const aside = changes.some(({ role }) => role === 'companion') ? prose` except ${code('Vary')}` : [];
  const least = fix.responses.length === 0 ? [] : prose` Every change is needed${aside}.`;
  return prose`Verified against the rules of ${VERIFIED_RULES}.${least}${assumption(fix, request)}`;
}

/** That a response was not received and so its headers are what it must have, as a short label. */
export const UNSEEN_LABEL = 'Not received yet – required headers';

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
  const { responses } = fix;
  if (responses.length === 0) return prose`Nothing has to change unless credentials are sent`;
  const count = responses.reduce(
    (sum, { headers, status }) => sum + headers.length + (status === null ? 0 : 1),
    0,
  );
  const changes = count === 1 ? 'One change' : `${String(count)} changes`;
  const places = responses.length === 1 ? 'one response' : `${String(responses.length)} responses`;
  return prose`${changes} in ${places}`;
}
