import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { allowedBy, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { responseList, isFirst, sameApi } from '../situation-facts';

/** Applies where a server allows origins, but not this page's. The backend's, which has the list. */
export const originNotListed: SituationDefinition<'origin-not-listed'> = {
  code: 'origin-not-listed',
  covers: ['never-configured', 'headers-on-other-routes'],
  find: (facts) => {
    const { response, origin, exchange } = facts;
    if (response === null || response.status >= 400 || origin === null) return null;
    if (!isFirst(facts, 'allow-origin-missing', 'allow-origin-mismatch')) return null;
    const other = sameApi(facts).find(
      (one) =>
        one.url === facts.url &&
        one.pageOrigin !== exchange.pageOrigin &&
        one.pageOrigin !== null &&
        allowedBy(one) === one.pageOrigin,
    );
    const evidence = [
      ...linesOf(facts, false, 'Access-Control-Allow-Origin'),
      ...linesIfPresent(facts, 'Vary'),
    ];
    const todo = prose`Add ${code(origin)} to the server's list of allowed origins.`;
    if (other?.pageOrigin !== undefined && other.pageOrigin !== null)
      return {
        owner: 'backend',
        knownBy: 'derived',
        evidence,
        witnesses: [witnessOf(other, 'Access-Control-Allow-Origin')],
        happened: prose`The server has a list of allowed origins. It contains ${code(other.pageOrigin)}, but not ${code(origin)}.`,
        todo,
      };
    if (!responseList(facts, 'Vary').includes('origin')) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence,
      witnesses: [],
      happened: prose`The server checks the origin (${code('Vary: Origin')}), and its list does not contain ${code(origin)}.`,
      confirm: prose`Send the request with curl and an origin that should be allowed. If the response has ${code('Access-Control-Allow-Origin')}, only the list is wrong.`,
      todo,
    };
  },
};
