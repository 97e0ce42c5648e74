import { hopAt } from '../../exchange/hops';
import { isOkStatus } from '../../fetch-standard/status';
import { getHeader } from '../../fetch-standard/header-list';
import { receivedStatus } from '../causes/parts/evidence-lines';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { evidenceOf } from './parts/finding-evidence';

/** Other redirects lead elsewhere instead, mostly to a login; See Other is the usual response to an accepted form. */
const wasRun = (status: number): boolean => isOkStatus(status) || status === 303;

/** The server ran a POST that needed no leave, and only the response was withheld: CORS is no protection against forgery. */
export const ranAlthoughRefused: FindingDefinition<'ran-although-refused'> = {
  code: 'ran-although-refused',
  find: ({ responses, diagnosis, exchange }) => {
    const { verdict, reachedServer, preflight, blockedAt, credentials } = diagnosis;
    if (verdict !== 'blocked' || reachedServer !== 'yes' || blockedAt === null) return null;
    if (preflight.required || preflight.sent) return null;
    const hop = hopAt(exchange, blockedAt.hop);
    const response = responses.find(
      ({ message, scene }) => message === 'response' && scene.hop === blockedAt.hop,
    );
    if (hop.method !== 'POST' || response === undefined || !wasRun(response.response.status)) return null;
    const hasCookie = getHeader(hop.requestHeaders ?? [], 'Cookie') !== null;
    const along = hasCookie || credentials.mode === 'include' ? ", with the user's cookies" : '';
    return {
      severity: along === '' ? 'medium' : 'high',
      title: prose`The server processed the blocked ${code('POST')}`,
      risk: prose`The browser sent the ${code('POST')} without a preflight, and the server responded with ${response.response.status}. CORS only hides the response, so any site can make the server process it${along}.`,
      evidence: [...evidenceOf(response, []), ...receivedStatus(response.scene, true)],
      witnesses: [],
      remedy: {
        text: prose`CORS does not protect against forged requests. Let the server refuse requests that change something unless ${code('Origin')} or ${code('Sec-Fetch-Site')} has an expected value, or require a CSRF token. Set cookies with ${code('SameSite=Lax')} if other sites do not need them.`,
        changes: [],
      },
      knownBy: 'derived',
      because: prose`The response with status ${response.response.status} was recorded. Only the server's log can show whether the request changed anything.`,
    };
  },
};
