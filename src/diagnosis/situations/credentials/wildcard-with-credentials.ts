import { hopAt } from '../../../exchange/hops';
import { getHeader } from '../../../fetch-standard/header-list';
import type { Sighting } from '../../reading/log/endpoint-history';
import { code, prose } from '../../words/prose';
import { cookiesSet } from '../parts/cookies';
import { linesIfPresent, linesOf, sentIfPresent } from '../parts/lines';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst, sameApi } from '../situation-facts';

const LOGIN_PATH = /(?:^|[/_.-])(?:log-?in|sign-?in|sessions?|auth|oauth2?|token)(?=$|[/_.-])/i;

/** Whether another request shows that this API knows its users by cookies or a login. */
function showsLogin({ exchange, hop, response, url }: Sighting): boolean {
  const sent = hopAt(exchange, hop).requestHeaders ?? [];
  return (
    getHeader(sent, 'cookie') !== null ||
    cookiesSet(response?.headers ?? []).length > 0 ||
    LOGIN_PATH.test(url.split(/[?#]/)[0] ?? '')
  );
}

/** Applies where a server allows anybody and the page sends credentials. The backend's, which has the header. */
export const wildcardWithCredentials: SituationDefinition<'wildcard-with-credentials'> = {
  code: 'wildcard-with-credentials',
  covers: [],
  find: (facts) => {
    const { origin, hopData, stage, response } = facts;
    if (!isFirst(facts, 'allow-origin-wildcard-with-credentials') || origin === null) return null;
    const contradicts = responseHeader(facts, 'Access-Control-Allow-Credentials') === 'true';
    const evidence = [
      ...linesOf(facts, false, 'Access-Control-Allow-Origin').slice(-1),
      ...linesIfPresent(facts, 'Access-Control-Allow-Credentials'),
    ];
    const replace = prose`Replace ${code('*')} with the list of allowed origins, and respond with ${code(`Access-Control-Allow-Origin: ${origin}`)}, ${code('Access-Control-Allow-Credentials: true')} and ${code('Vary: Origin')}.`;
    const found = { owner: 'backend', knownBy: 'derived', evidence, witnesses: [] } as const;
    if (contradicts)
      return {
        ...found,
        happened: prose`The server has two settings that never work together: it allows any origin (${code('*')}) and credentials (${code('true')}). The defaults of ingress-nginx and hand-written headers often do this.`,
        todo: replace,
      };
    const hasCookie = getHeader(hopData.requestHeaders ?? [], 'cookie') !== null;
    const setsCookie = stage !== 'preflight' && cookiesSet(response?.headers ?? []).length > 0;
    if (hasCookie || setsCookie)
      return {
        ...found,
        evidence: [
          ...sentIfPresent(facts, 'Cookie').map((line) => ({ ...line, value: '…', mark: null })),
          ...evidence,
        ],
        happened: prose`The request has credentials and the API uses cookies, but the server allows any origin with ${code('*')}, which browsers do not accept for a request with credentials.`,
        todo: replace,
      };
    const login = sameApi(facts).find(showsLogin);
    if (login !== undefined)
      return {
        ...found,
        witnesses: [witnessOf(login, null)],
        happened: prose`The request is made with credentials, and other requests to this API use cookies or a login. The server allows any origin with ${code('*')}, which browsers do not accept for a request with credentials.`,
        todo: replace,
      };
    return {
      ...found,
      happened: prose`The request is made with credentials, and the server allows any origin with ${code('*')}, which browsers do not accept for such a request. Whether this API needs credentials is not known, because no cookie and no login was recorded for it.`,
      mayOmitCredentials: true,
      todo: prose`If the API needs no cookies: Remove ${code("credentials: 'include'")} or ${code('withCredentials')} in the page. If it needs them: ${replace}`,
    };
  },
};
