import { loadKind } from '../../reading/request/load-kind';
import { code, prose } from '../../words/prose';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { sameEndpoint } from '../situation-facts';

/** Applies where a script requested in mode no-cors what had been blocked before. The page's. */
export const opaqueByChoice: SituationDefinition<'opaque-by-choice'> = {
  code: 'opaque-by-choice',
  covers: [],
  find: (facts) => {
    const { diagnosis, exchange, history, hopData } = facts;
    if (diagnosis.verdict !== 'opaque' || diagnosis.mode.mode !== 'no-cors' || history === null) return null;
    if (loadKind(exchange) !== 'scripted') return null;
    const blocked = sameEndpoint(facts).find(
      (other) => other.time < hopData.time && history.diagnosisOf(other.exchange).verdict === 'blocked',
    );
    if (blocked === undefined) return null;
    return {
      owner: 'frontend',
      knownBy: 'assumed',
      evidence: [],
      witnesses: [witnessOf(blocked, 'Access-Control-Allow-Origin')],
      happened: prose`The same request was blocked before, and ${code("mode: 'no-cors'")} was likely added to suppress that error. The script now gets an empty response with status 0.`,
      confirm: prose`Look for ${code('no-cors')} in the script.`,
      todo: prose`Remove ${code('no-cors')} again, and let the server allow the page's origin.`,
    };
  },
};
