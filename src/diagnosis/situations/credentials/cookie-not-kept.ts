import { isUnseen } from '../../../exchange/exchange';
import { hopAt } from '../../../exchange/hops';
import { getHeader } from '../../../fetch-standard/header-list';
import type { Sighting } from '../../reading/log/endpoint-history';
import { code, prose } from '../../words/prose';
import { cookieRemedy } from '../parts/cookie-remedy';
import {
  cookiesSet,
  isNotSignedIn,
  whyOnlySameSite,
  withoutCookieAccess,
  type SetCookie,
} from '../parts/cookies';
import { isCrossSite } from '../parts/cross-site';
import { linesOf, sentIfPresent } from '../parts/lines';
import { witnessOf } from '../parts/witness';
import type { FoundSituation, SituationDefinition } from '../situation-definition';
import { sameApi, type SituationFacts } from '../situation-facts';

/** A cookie that a response to another site's request sets in vain, with the reason as a clause. */
type Rejected = { readonly cookie: SetCookie; readonly why: string; readonly byAttributes: boolean };

function rejected({ hopData, exchange, response }: SituationFacts): Rejected | null {
  const access = withoutCookieAccess(hopData.requestHeaders ?? [], exchange.browser);
  for (const cookie of cookiesSet(response?.headers ?? [])) {
    const why = whyOnlySameSite(cookie, exchange.browser);
    if (why !== null) return { cookie, why, byAttributes: true };
    if (access !== null && !cookie.partitioned)
      return { cookie, why: 'the browser blocks third-party cookies here', byAttributes: false };
  }
  return null;
}

function crossSite(facts: SituationFacts): FoundSituation | null {
  if (!isCrossSite(facts)) return null;
  const found = rejected(facts);
  if (found === null) return null;
  const { cookie, why, byAttributes } = found;
  return {
    owner: 'backend',
    knownBy: 'derived',
    evidence: [
      ...linesOf(facts, false),
      ...sentIfPresent(facts, 'Sec-Fetch-Site', 'Sec-Fetch-Storage-Access'),
    ],
    witnesses: [],
    happened: prose`CORS allows this response, but the browser does not keep its cookie ${code(cookie.name)} (${code(cookie.shown)}), because the page is on another site and ${why}.`,
    todo: cookieRemedy(cookie.name),
    ...(byAttributes ? { keepsCookieToItsSite: true } : {}),
  };
}

/** Whether a request is known to have had no cookie: its headers were seen. */
function hasNoCookie({ exchange, hop }: Sighting): boolean {
  const sent = hopAt(exchange, hop).requestHeaders;
  return sent !== null && getHeader(sent, 'cookie') === null && !isUnseen(exchange, 'secrets');
}

/** A login without credentials, of which a later request shows that it did not last. */
function withoutCredentials(facts: SituationFacts): FoundSituation | null {
  const [cookie] = cookiesSet(facts.response?.headers ?? []);
  const later = sameApi(facts).find(
    (sighting) =>
      sighting.time >= facts.hopData.time &&
      isNotSignedIn(sighting.response?.status ?? 0) &&
      hasNoCookie(sighting),
  );
  if (cookie === undefined || later === undefined || facts.diagnosis.credentials.knownBy === 'assumed')
    return null;
  return {
    owner: 'frontend',
    knownBy: 'derived',
    evidence: linesOf(facts, false),
    witnesses: [witnessOf(later, null)],
    happened: prose`CORS allows this response, but the browser drops its cookie ${code(cookie.name)}, because the request was made without credentials. A later request without a cookie was refused.`,
    todo: prose`Make both requests with credentials (${code('credentials: "include"')} of ${code('fetch()')}, ${code('withCredentials')} of XMLHttpRequest and axios). The server must then allow the origin by name, not with ${code('*')}, and send ${code('Access-Control-Allow-Credentials: true')}.`,
  };
}

/**
 * Applies where CORS lets a response through and the browser does not keep the cookie that it sets: for its attributes,
 * because third-party cookies are blocked, or because the request was made without credentials.
 *
 * @see https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model
 * @see https://fetch.spec.whatwg.org/#http-network-fetch
 */
export const cookieNotKept: SituationDefinition<'cookie-not-kept'> = {
  code: 'cookie-not-kept',
  covers: [],
  find: (facts) => {
    const { diagnosis, response } = facts;
    if (diagnosis.verdict !== 'allowed' || diagnosis.mode.mode !== 'cors' || response === null) return null;
    if (diagnosis.credentials.mode === 'include') return crossSite(facts);
    return diagnosis.credentials.mode === 'not-include' ? withoutCredentials(facts) : null;
  },
};
