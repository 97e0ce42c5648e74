import { code, prose } from '../../words/prose';
import { hiddenWantedHeaders } from '../parts/hidden-headers';
import { linesOf } from '../parts/lines';
import { readErrorBody } from '../parts/read-error-body';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { sameApiAndClient, sightingOf } from '../situation-facts';

/**
 * Applies where a request failed because it lacks a value that an earlier response had in a header which the script could
 * not read, such as a session id. The backend's, which has to expose it.
 */
export const lostResponseHeader: SituationDefinition<'lost-response-header'> = {
  code: 'lost-response-header',
  covers: ['origin-check', 'error-without-headers', 'never-configured'],
  find: (facts) => {
    const { response, exchange, hopData, history, stage } = facts;
    if (response === null || response.status < 400 || stage === 'preflight' || history === null) return null;
    const self = sightingOf(facts);
    for (const before of sameApiAndClient(facts)) {
      if (before.time > hopData.time || before.response === null) continue;
      if (before.exchange.type !== 'xmlhttprequest') continue;
      const diagnosis = history.diagnosisOf(before.exchange);
      if (diagnosis.mode.mode !== 'cors' || diagnosis.verdict !== 'allowed') continue;
      const hidden = hiddenWantedHeaders(before.response, before.exchange, diagnosis).find(({ wanted }) =>
        wanted.isMissedBy(self, before),
      );
      if (hidden === undefined) continue;
      const { written, wanted } = hidden;
      return {
        owner: 'backend',
        knownBy: 'assumed',
        evidence: linesOf(facts, true),
        witnesses: [witnessOf(before, 'Access-Control-Expose-Headers')],
        happened: prose`The ${response.status} likely comes from ${wanted.missing}. An earlier response had ${code(written)}, but the script could not read it because ${code('Access-Control-Expose-Headers')} does not list it.`,
        confirm: readErrorBody(response.status, facts.diagnosis.verdict, exchange.browser),
        names: [written],
        todo: prose`Let the server send ${code(`Access-Control-Expose-Headers: ${written}`)} with the earlier response.`,
      };
    }
    return null;
  },
};
