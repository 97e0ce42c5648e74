import { code, prose } from '../../words/prose';
import { preflightPassed } from '../parts/cors-witness';
import { linesOf } from '../parts/lines';
import { allowedBy, allows, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, otherRoutes } from '../situation-facts';

/** Applies where other routes of the API have CORS headers and this one does not: middleware, its order. The backend's. */
export const headersOnOtherRoutes: SituationDefinition<'headers-on-other-routes'> = {
  code: 'headers-on-other-routes',
  covers: ['never-configured', 'another-responder'],
  find: (facts) => {
    const { response, exchange, stage } = facts;
    if (response === null || !isFirst(facts, 'allow-origin-missing')) return null;
    if (response.status >= 400 && stage !== 'preflight') return null;
    // Then this route is configured too, and somebody else responded.
    if (preflightPassed(facts)) return null;
    const other = otherRoutes(facts).find((one) => allows(one, exchange.pageOrigin));
    if (other === undefined) return null;
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [witnessOf(other, 'Access-Control-Allow-Origin')],
      happened: prose`Other routes of this server send ${code(`Access-Control-Allow-Origin: ${allowedBy(other) ?? ''}`)}, but this one does not.`,
      todo: prose`Move the CORS middleware before the router and everything else that may respond by itself, such as authentication and static files. Or widen the path that the middleware is bound to.`,
    };
  },
};
