import { code, prose } from '../../words/prose';
import { linesOf, sentIfPresent } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Applies where the page writes a method in other letters than the server. The page's. */
export const methodMisspelled: SituationDefinition<'method-misspelled'> = {
  code: 'method-misspelled',
  covers: ['method-list-short'],
  find: (facts) => {
    const { cause } = facts;
    if (cause === null || cause.failure.code !== 'method-not-allowed' || !isFirst(facts, cause.code))
      return null;
    const { method, detail } = cause.failure;
    if (detail !== 'patch-lowercase' && detail !== 'method-case') return null;
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: [
        ...sentIfPresent(facts, 'Access-Control-Request-Method'),
        ...linesOf(facts, false, 'Access-Control-Allow-Methods').slice(-1),
      ],
      witnesses: [],
      happened: prose`The script wrote the method as ${code(method)}, and methods are case-sensitive. Browsers convert only ${code('get')}, ${code('post')}, ${code('put')}, ${code('delete')}, ${code('head')} and ${code('options')} to upper case.`,
      todo: prose`Write ${code(method.toUpperCase())} in the script.`,
    };
  },
};
