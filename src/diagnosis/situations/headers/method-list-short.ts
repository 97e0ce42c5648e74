import { code, prose } from '../../words/prose';
import { linesOf, sentIfPresent } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Lists that libraries send when none is configured, sorted. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['GET', 'Starlette and FastAPI'],
  ['GET HEAD POST', '@fastify/cors, rs/cors and others'],
  ['GET POST', 'several libraries'],
]);

/** Applies where the list of methods is the one that a library starts with. The backend's. */
export const methodListShort: SituationDefinition<'method-list-short'> = {
  code: 'method-list-short',
  covers: [],
  find: (facts) => {
    const { cause } = facts;
    if (cause === null || cause.failure.code !== 'method-not-allowed' || !isFirst(facts, cause.code))
      return null;
    const { method, allowed, detail } = cause.failure;
    if (detail !== 'not-listed' && detail !== 'no-list') return null;
    const list = [...new Set((allowed ?? []).map((one) => one.toUpperCase()))].sort().join(' ');
    const library =
      DEFAULTS.get(list) ?? (detail === 'no-list' ? 'rs/cors and Spring, which send no list' : undefined);
    if (library === undefined) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: [
        ...sentIfPresent(facts, 'Access-Control-Request-Method'),
        ...linesOf(facts, false, 'Access-Control-Allow-Methods').slice(-1),
      ],
      witnesses: [],
      happened: prose`The list of allowed methods was likely never set. The response has the default list of ${library}, without ${code(method)}.`,
      confirm: prose`Look for the option ${code('methods')} or ${code('allow_methods')} in the server's CORS settings.`,
      todo: prose`Set the list of methods there and add ${code(method)}.`,
    };
  },
};
