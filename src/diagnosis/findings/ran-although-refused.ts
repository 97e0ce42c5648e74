import { hopAt } from '../../exchange/hops';
import { isOkStatus } from '../../fetch-standard/status';
import { getHeader } from '../../fetch-standard/header-list';
import { answeredStatus } from '../causes/parts/evidence-lines';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { evidenceOf } from './parts/finding-evidence';

/** Other redirects lead elsewhere instead, mostly to a login; See Other is how a form that was taken is answered. */
const wasRun = (status: number): boolean => isOkStatus(status) || status === 303;

/** The server ran a POST that needed no leave, and only the answer was withheld: CORS is no protection against forgery. */
export const ranAlthoughRefused: FindingDefinition<'ran-although-refused'> = {
  code: 'ran-although-refused',
  find: ({ answers, diagnosis, exchange }) => {
    const { verdict, reachedServer, preflight, blockedAt, credentials } = diagnosis;
    if (verdict !== 'blocked' || reachedServer !== 'yes' || blockedAt === null) return null;
    if (preflight.required || preflight.sent) return null;
    const hop = hopAt(exchange, blockedAt.hop);
    const answer = answers.find(({ kind, scene }) => kind === 'response' && scene.hop === blockedAt.hop);
    if (hop.method !== 'POST' || answer === undefined || !wasRun(answer.response.status)) return null;
    const hasCookie = getHeader(hop.requestHeaders ?? [], 'Cookie') !== null;
    const along = hasCookie || credentials.mode === 'include' ? ', with the cookies of the visitor' : '';
    return {
      severity: along === '' ? 'medium' : 'high',
      title: prose`The server processed the ${code('POST')} although the page was refused`,
      risk: prose`The ${code('POST')} was sent without asking first and answered with ${answer.response.status}; CORS only withheld the answer, so any site can have it run${along}.`,
      evidence: [...evidenceOf(answer, []), ...answeredStatus(answer.scene, true)],
      witnesses: [],
      remedy: {
        text: prose`CORS does not protect against forged requests. Let the server refuse what changes something unless ${code('Origin')} or ${code('Sec-Fetch-Site')} is right, or ask for a CSRF token; and give cookies ${code('SameSite=Lax')} where other sites need none.`,
        changes: [],
      },
      knownBy: 'derived',
      because: prose`That it was answered with ${answer.response.status} was seen. Whether it changed anything stands in the server's log.`,
    };
  },
};
