import { code, prose } from '../../words/prose';
import { preflightPassed, preflightLine } from '../parts/cors-witness';
import { linesIfPresent, linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, responseList, isFirst } from '../situation-facts';

/**
 * Applies where a 403 has the `Vary` line of a CORS filter and no CORS header: the filter of the application refuses the
 * origin, or the method, as those of Spring do. The backend's.
 */
export const corsFilterRefused: SituationDefinition<'cors-filter-refused'> = {
  code: 'cors-filter-refused',
  covers: [
    'options-behind-authentication',
    'error-without-headers',
    'never-configured',
    'headers-on-other-routes',
    'origin-not-listed',
  ],
  find: (facts) => {
    const { response, origin, method } = facts;
    if (response?.status !== 403 || !isFirst(facts, 'allow-origin-missing') || origin === null) return null;
    if (origin === 'null' || responseHeader(facts, 'WWW-Authenticate') !== null) return null;
    const varies = responseList(facts, 'Vary');
    if (!varies.includes('origin') || !varies.includes('access-control-request-method')) return null;
    const isPreflighted = preflightPassed(facts);
    const before = isPreflighted
      ? prose` Another layer allowed the preflight, so two layers check the origin.`
      : [];
    return {
      owner: 'backend',
      knownBy: 'assumed',
      reach: prose`The CORS filter of the application likely refused the ${code(method)} before its handler ran`,
      evidence: [
        ...preflightLine(facts),
        ...linesOf(facts, true, 'Access-Control-Allow-Origin'),
        ...linesIfPresent(facts, 'Vary'),
      ],
      witnesses: [],
      happened: prose`The application's own CORS filter refused the request with 403, as ${code('Vary')} suggests: its list likely lacks ${code(origin)} or the method ${code(method)}.${before}`,
      confirm: prose`Send the request with curl, once with ${code(`Origin: ${origin}`)} and once without. If only the first gets a 403 (Spring writes ${code('Invalid CORS request')}), the filter refused it.`,
      todo: isPreflighted
        ? prose`Add ${code(origin)} to the allowed origins in the application, or remove its CORS filter and leave CORS to the layer in front of it.`
        : prose`Add ${code(origin)} and ${code(method)} to the lists of the application's CORS filter.`,
    };
  },
};
