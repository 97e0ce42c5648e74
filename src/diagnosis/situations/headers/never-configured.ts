import { code, prose } from '../../words/prose';
import { corsElsewhere } from '../parts/cors-witness';
import { linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, sameApi } from '../situation-facts';

const CORS_HEADER = /^access-control-/i;

/**
 * Applies where a good response has no CORS header at all, nor has any other response of that API, those to preflights
 * included. The backend's.
 */
export const neverConfigured: SituationDefinition<'never-configured'> = {
  code: 'never-configured',
  covers: [],
  find: (facts) => {
    const { response, origin, hopData, stage } = facts;
    if (response === null || response.status >= 400 || !isFirst(facts, 'allow-origin-missing')) return null;
    const own = [response, ...(stage === 'preflight' ? [] : [hopData.preflight?.response ?? null])];
    if (own.some((one) => one?.headers.some(({ name }) => CORS_HEADER.test(name)) ?? false)) return null;
    if (corsElsewhere(facts) !== undefined) return null;
    const others = sameApi(facts).filter((other) => other.response !== null);
    const also =
      others.length === 0
        ? prose`This response has no CORS header`
        : prose`None of its ${others.length + 1} recorded responses has a CORS header`;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      happened: prose`This server likely has no CORS configuration. ${also}.`,
      confirm: prose`Send the request with curl and ${code(`Origin: ${origin ?? '…'}`)}, and look for ${code('Access-Control-…')} headers in the response.`,
      todo: prose`Enable CORS on the server. If the API is not yours, call it through your own backend instead.`,
    };
  },
};
