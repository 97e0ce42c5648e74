import { getHeader } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { code, prose } from '../../words/prose';
import { cookiesSet } from '../parts/cookies';
import { linesIfPresent, linesOf } from '../parts/lines';
import { CSRF_COOKIES } from '../platforms/csrf-cookies';
import type { CsrfCookie } from '../platforms/csrf-cookies';
import type { FoundSituation, SituationDefinition } from '../situation-definition';
import { responseHeader, type SituationFacts } from '../situation-facts';

const CHANGES = /^(?:POST|PUT|PATCH|DELETE)$/;
const CSRF_HEADER = /^x-(?:csrf|xsrf)|^x-csrftoken$/i;
/** Of these a browser sends none by itself, so what carries one needs no other token against forgery. */
const TOKEN = /^(?:bearer|dpop|token)\s/i;

const sentBy = ({ hopData }: SituationFacts, name: string): string | null =>
  getHeader(hopData.requestHeaders ?? [], name);

/** The cookie of a CSRF check that a request which changes something was sent or given, and whose token it lacked. */
function lackedToken(facts: SituationFacts): CsrfCookie | undefined {
  const { method, hopData, response } = facts;
  const hasToken =
    TOKEN.test(sentBy(facts, 'authorization') ?? '') ||
    (hopData.requestHeaders ?? []).some(({ name }) => CSRF_HEADER.test(name));
  if (!CHANGES.test(method) || hasToken) return undefined;
  const sent = (sentBy(facts, 'cookie') ?? '').split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  const names = [...sent, ...cookiesSet(response?.headers ?? []).map(({ name }) => name)].map(asciiLowercase);
  return CSRF_COOKIES.find(({ name }) => names.includes(asciiLowercase(name)));
}

const START = prose`This is not CORS, because CORS allowed the response.`;

/** What shows a CSRF check, and what it needs. */
const ofCsrf = (
  { method }: SituationFacts,
  status: number,
  { name, carriedBy, besides }: CsrfCookie,
): Pick<FoundSituation, 'happened' | 'todo'> => ({
  happened: prose`${START} The application refused the ${code(method)} with ${status}. It protects itself by the cookie ${code(name)}, and the request had no ${code(carriedBy)} header.`,
  todo: prose`If the body carries no token, send it in the ${code(carriedBy)} header, and allow that header in the preflight response.${besides}`,
});

/** What is left where no mark shows why. */
function ofUnknown(facts: SituationFacts, status: number): Pick<FoundSituation, 'happened' | 'todo'> {
  const authorization = sentBy(facts, 'authorization');
  const hasToken = TOKEN.test(authorization ?? '');
  const isCredentialed = authorization !== null || sentBy(facts, 'cookie') !== null;
  const carried = hasToken ? 'a token' : authorization === null ? 'a cookie' : 'credentials';
  const whose = hasToken ? 'token' : authorization === null ? 'session' : 'user';
  return {
    happened: prose`${START} The application refused the ${code(facts.method)} with ${status}. No header shows the reason.${isCredentialed ? prose` The request carried ${carried}.` : []}`,
    todo: prose`${isCredentialed ? prose`First check what the ${whose} of this request may do. Then look` : 'Look'} in the application's log for the check that refused the request. CORS headers do not change it.`,
  };
}

/** Applies where CORS let a response through and the application itself refused. The backend's. */
export const originCheck: SituationDefinition<'origin-check'> = {
  code: 'origin-check',
  covers: [],
  find: (facts) => {
    const { diagnosis, response } = facts;
    if (diagnosis.verdict !== 'allowed' || diagnosis.mode.mode !== 'cors' || response === null) return null;
    if (responseHeader(facts, 'Access-Control-Allow-Origin') === null) return null;
    const { status } = response;
    const cookie = lackedToken(facts);
    // A 400 has many reasons that are no refusal.
    if (status !== 403 && !(status === 400 && cookie !== undefined)) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: [...linesOf(facts, true), ...linesIfPresent(facts, 'Access-Control-Allow-Origin')],
      witnesses: [],
      ...(cookie === undefined ? ofUnknown(facts, status) : ofCsrf(facts, status, cookie)),
      confirm: prose`Read the body of the response, which usually names the check. The script may read it too.`,
    };
  },
};
