import { getHeader } from '../../fetch-standard/header-list';
import type { Sighting } from '../endpoint-history';
import { code, prose } from '../prose';
import type { Prose } from '../prose';
import { cookiesSet, whyOnlySameSite, type SetCookie } from './parts/cookies';
import { linesOf, sentIfPresent } from './parts/lines';
import { witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { sameApi, type SituationScene } from './situation-scene';

/** Statuses of a response to somebody who is not signed in. */
const NOT_SIGNED_IN: ReadonlySet<number> = new Set([401, 403, 419, 440]);

type Found = { readonly source: Sighting; readonly cookie: SetCookie };

function earlierCookie(scene: SituationScene): Found | null {
  for (const source of sameApi(scene)) {
    const [cookie] = source.time <= scene.hopData.time ? cookiesSet(source.answer?.headers ?? []) : [];
    if (cookie !== undefined) return { source, cookie };
  }
  return null;
}

const REMEDY = (name: string): Prose =>
  prose`Set ${code(name)} with ${code('SameSite=None; Secure')} (add ${code('Partitioned')} where third-party cookies are blocked), or serve page and API from one site. CORS headers do not change this.`;

/**
 * Applies where a request with credentials to another site carries no cookie, although the API set one before: the browser
 * never sends it there. CORS itself may pass. The backend's, which sets the cookie.
 */
export const cookieNotSent: SituationDefinition = {
  code: 'cookie-not-sent',
  covers: ['origin-check', 'error-without-headers', 'never-configured', 'headers-on-other-routes'],
  find: (scene) => {
    const { diagnosis, hopData, exchange, answer, stage } = scene;
    const sent = hopData.requestHeaders;
    if (answer === null || stage === 'preflight' || sent === null || !NOT_SIGNED_IN.has(answer.status))
      return null;
    if (diagnosis.credentials.mode !== 'include' || getHeader(sent, 'cookie') !== null) return null;
    if (getHeader(sent, 'sec-fetch-site') !== 'cross-site') return null;
    const earlier = earlierCookie(scene);
    if (earlier === null) return null;
    const { source, cookie } = earlier;
    const why = whyOnlySameSite(cookie, exchange.browser === 'chromium');
    const access = getHeader(sent, 'sec-fetch-storage-access');
    const found = {
      owner: 'backend',
      evidence: [...linesOf(scene, true), ...sentIfPresent(scene, 'Sec-Fetch-Storage-Access')],
      // Its value is a secret.
      witnesses: [witnessOf(source, null)],
      todo: REMEDY(cookie.name),
    } as const;
    const before = prose`The request was made with credentials, but the browser attached no cookie. The API set ${code(cookie.name)} before`;
    if (why !== null)
      return {
        ...found,
        knownBy: 'derived',
        happened: prose`${before} (${code(cookie.shown)}), and ${why}. The page is on another site, so the cookie never goes with its requests.`,
      };
    const isBlocked = access === 'none' || access === 'inactive';
    return {
      ...found,
      knownBy: 'assumed',
      happened: isBlocked
        ? prose`${before}. The browser likely blocks third-party cookies: ${code(`Sec-Fetch-Storage-Access: ${access}`)} says that this request has no access to them.`
        : prose`${before}. The browser likely blocks third-party cookies, or the cookie has another path or has expired.`,
      settle: prose`Look at the cookies of the earlier response in the Network panel (with blocked cookies shown): the browser marks each that it rejected, with the reason.`,
    };
  },
};
