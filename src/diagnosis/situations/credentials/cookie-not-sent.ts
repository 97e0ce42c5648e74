import { isUnseen } from '../../../exchange/exchange';
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
import { responseHeader, sameApi, type SituationFacts } from '../situation-facts';

type Found = { readonly source: Sighting; readonly cookie: SetCookie };

function earlierCookie(facts: SituationFacts): Found | null {
  for (const source of sameApi(facts)) {
    const [cookie] = source.time <= facts.hopData.time ? cookiesSet(source.response?.headers ?? []) : [];
    if (cookie !== undefined) return { source, cookie };
  }
  return null;
}

const NO_COOKIE = 'The request was made with credentials, but the browser attached no cookie.';

const shown = (facts: SituationFacts) =>
  ({
    owner: 'backend',
    evidence: [...linesOf(facts, true), ...sentIfPresent(facts, 'Sec-Fetch-Storage-Access')],
  }) as const;

/** Where the log has a cookie of the API. */
function afterCookie(
  facts: SituationFacts,
  { source, cookie }: Found,
  access: string | null,
): FoundSituation {
  const found = {
    ...shown(facts),
    // Its value is a secret.
    witnesses: [witnessOf(source, null)],
    todo: cookieRemedy(cookie.name),
  };
  const { browser } = facts.exchange;
  const before = prose`${NO_COOKIE} The API set ${code(cookie.name)} before`;
  const why = whyOnlySameSite(cookie, browser);
  if (why !== null)
    return {
      ...found,
      knownBy: 'derived',
      keepsCookieToItsSite: true,
      happened: prose`${before} (${code(cookie.shown)}), and ${why}. The page is on another site, so the browser never sends the cookie with its requests.`,
    };
  const apart =
    browser === 'firefox'
      ? prose`Firefox likely stored it for another page's site only, as it does with third-party cookies, or the cookie has another path or has expired`
      : prose`The browser likely blocks third-party cookies, or the cookie has another path or has expired`;
  return {
    ...found,
    knownBy: 'assumed',
    happened:
      access === null
        ? prose`${before}. ${apart}.`
        : prose`${before}. The browser likely blocks third-party cookies: ${code(`Sec-Fetch-Storage-Access: ${access}`)} says that this request has no access to them.`,
    confirm: prose`Look at the cookies of the earlier response in the Network panel (with blocked cookies shown). The browser marks each one that it rejected, with the reason.`,
  };
}

/** Where only the request itself says that it has no access to cookies. */
function withoutAccess(facts: SituationFacts, access: string): FoundSituation | null {
  const sent = facts.hopData.requestHeaders ?? [];
  const isForToken = /^bearer\b/i.test(responseHeader(facts, 'WWW-Authenticate') ?? '');
  if (isForToken || getHeader(sent, 'authorization') !== null) return null;
  return {
    ...shown(facts),
    knownBy: 'assumed',
    witnesses: [],
    happened: prose`${NO_COOKIE} ${code(`Sec-Fetch-Storage-Access: ${access}`)} says that it has no access to third-party cookies, so a login on the API's own site has no effect here.`,
    confirm: prose`Look at the request's cookies in the Network panel (with blocked cookies shown). The browser marks each one that it did not send, with the reason.`,
    todo: prose`Set the login's cookie with ${code('SameSite=None; Secure; Partitioned')} in a response to a request of this page, or serve the page and the API from one site. CORS headers do not change this.`,
  };
}

/**
 * Applies where a request with credentials to another site is refused as not signed in and carries no cookie: the API set
 * one before that the browser does not send there, or the request says that it has no access to cookies. CORS itself may
 * pass. The backend's, which sets the cookie.
 */
export const cookieNotSent: SituationDefinition<'cookie-not-sent'> = {
  code: 'cookie-not-sent',
  covers: ['origin-check', 'error-without-headers', 'never-configured', 'headers-on-other-routes'],
  find: (facts) => {
    const { diagnosis, hopData, exchange, response, stage } = facts;
    const sent = hopData.requestHeaders;
    if (response === null || stage === 'preflight' || sent === null || !isNotSignedIn(response.status))
      return null;
    if (diagnosis.credentials.mode !== 'include' || getHeader(sent, 'cookie') !== null) return null;
    if (isUnseen(exchange, 'secrets')) return null;
    if (!isCrossSite(facts)) return null;
    const access = withoutCookieAccess(sent, exchange.browser);
    const earlier = earlierCookie(facts);
    if (earlier !== null) return afterCookie(facts, earlier, access);
    return access === null ? null : withoutAccess(facts, access);
  },
};
