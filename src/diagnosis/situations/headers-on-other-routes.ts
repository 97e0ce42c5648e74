import { code, prose } from '../prose';
import { linesOf } from './parts/lines';
import { allowedBy, allows, witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { isFirst, otherRoutes } from './situation-scene';

/** Applies where other routes of the API answer for CORS and this one does not: middleware, its order. The backend's. */
export const headersOnOtherRoutes: SituationDefinition = {
  code: 'headers-on-other-routes',
  covers: ['never-configured'],
  find: (scene) => {
    const { answer, exchange, stage } = scene;
    if (answer === null || !isFirst(scene, 'allow-origin-missing')) return null;
    if (answer.status >= 400 && stage !== 'preflight') return null;
    const other = otherRoutes(scene).find((one) => allows(one, exchange.pageOrigin));
    if (other === undefined) return null;
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: linesOf(scene, false, 'Access-Control-Allow-Origin'),
      witnesses: [witnessOf(other, 'Access-Control-Allow-Origin')],
      happened: prose`CORS is set up on other routes of this server, which answer ${code(`Access-Control-Allow-Origin: ${allowedBy(other) ?? ''}`)}, and not on this one.`,
      todo: prose`Move the CORS middleware before the router and before everything that may answer by itself (authentication, static files), or widen the path that it is bound to.`,
    };
  },
};
