import { headerValues } from '../../fetch-standard/header-list';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import type { CorsResponse } from './parts/cors-responses';
import { evidenceOf, whole } from './parts/finding-evidence';

/** Cookies of load balancers, CDNs and their guards, which come with everything and belong to nobody's session. */
const OF_INFRASTRUCTURE =
  /^(?:__cf_?\w*|_cfuvid|cf_\w+|AWSALB\w*|AWSELB\w*|GCLB|ARRAffinity\w*|BIGipServer[^=]*|TS[0-9a-f]{6,}|incap_ses\w*|visid_incap\w*|nlbi_\w*|ak_bmsc|bm_\w+|_abck|SERVERID|INGRESSCOOKIE|X-LB)\s*=/i;

/** A cookie that is only taken away. */
const IS_DELETED = /;\s*(?:max-age\s*=\s*(?:0|-\d+)\s*(?:;|$)|expires\s*=[^;]*\b1970\b)/i;

const setsCookie = ({ response }: CorsResponse): boolean =>
  headerValues(response.headers, 'Set-Cookie').some(
    (value) => !OF_INFRASTRUCTURE.test(value) && !IS_DELETED.test(value),
  );

/** A response that is made for one visitor says that everybody may read it. */
export const wildcardWithCookies: FindingDefinition<'wildcard-with-cookies'> = {
  code: 'wildcard-with-cookies',
  find: ({ responses }) => {
    const open = responses.filter(
      (response) => response.message === 'response' && response.allowOrigin === '*' && setsCookie(response),
    );
    if (open.length === 0) return null;
    return {
      severity: 'medium',
      title: prose`Any site may read a response that sets cookies`,
      risk: prose`The response sets a cookie, so it seems to be made for one user. ${code('*')} lets a script of any site read what the server sends to a user without cookies, such as the first token of a session.`,
      evidence: open.flatMap((response) =>
        evidenceOf(response, [whole('Access-Control-Allow-Origin'), whole('Set-Cookie')]),
      ),
      witnesses: [],
      remedy: {
        text: prose`Allow only the origins that need this response. If it is public, do not set cookies in it, because caches and other sites get it too.`,
        changes: [],
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
