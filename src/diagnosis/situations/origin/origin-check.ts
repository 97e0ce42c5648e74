import { getHeader } from '../../../fetch-standard/header-list';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader } from '../situation-scene';

const CHANGES = /^(?:POST|PUT|PATCH|DELETE)$/;
const CSRF_HEADER = /^x-(?:csrf|xsrf)|^x-csrftoken$/i;

/** Applies where CORS let a response through and the application itself refused: a CSRF or host check. The backend's. */
export const originCheck: SituationDefinition<'origin-check'> = {
  code: 'origin-check',
  covers: [],
  find: (scene) => {
    const { diagnosis, answer, hopData, method } = scene;
    if (diagnosis.verdict !== 'allowed' || diagnosis.mode.mode !== 'cors' || answer === null) return null;
    const isRefusal = answer.status === 403 || (answer.status === 400 && CHANGES.test(method));
    if (!isRefusal || responseHeader(scene, 'Access-Control-Allow-Origin') === null) return null;
    const sent = hopData.requestHeaders ?? [];
    if (answer.status === 400 && getHeader(sent, 'cookie') === null) return null;
    const lacksToken = CHANGES.test(method) && !sent.some(({ name }) => CSRF_HEADER.test(name));
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: [...linesOf(scene, true), ...linesIfPresent(scene, 'Access-Control-Allow-Origin')],
      witnesses: [],
      happened: lacksToken
        ? prose`This is not CORS, which allowed the response. The application refused the ${code(method)} with ${answer.status}, as a CSRF check does when it does not trust this origin or finds no token.`
        : prose`This is not CORS, which allowed the response. The application refused the request with ${answer.status}, as a check of permissions, of the host or of the origin does.`,
      settle: prose`Read the body of the response, which usually names the check. The script may read it too.`,
      todo: prose`Add the page's origin to what that check trusts, such as ${code('CSRF_TRUSTED_ORIGINS')} in Django. Or add the server's host to the hosts that it accepts, such as ${code('config.hosts')} in Rails or ${code('server.allowedHosts')} in Vite. CORS headers do not change it.`,
    };
  },
};
