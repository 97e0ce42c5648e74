import { prose } from '../../words/prose';
import { linesOf } from '../parts/lines';
import { SOCKET_SERVERS } from '../platforms/socket-servers';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Applies where the endpoint of a socket library has no CORS headers: it has a setting of its own. The backend's. */
export const socketServer: SituationDefinition<'socket-server'> = {
  code: 'socket-server',
  covers: ['never-configured', 'another-responder', 'headers-on-other-routes', 'error-without-headers'],
  find: (facts) => {
    const { response, origin, url } = facts;
    if (response === null || response.status >= 500 || origin === null || origin === 'null') return null;
    if (!isFirst(facts, 'allow-origin-missing')) return null;
    const library = SOCKET_SERVERS.find((one) => one.url.test(url.slice(0, 2_000)));
    if (library === undefined) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      happened: prose`By its URL, this looks like a request of ${library.name}, whose server has its own CORS setting. The CORS middleware of the web framework likely does not apply to it.`,
      confirm: prose`Check where the ${library.name} server is created. If no CORS option is set there, it sends no CORS headers.`,
      todo: library.todo(origin),
    };
  },
};
