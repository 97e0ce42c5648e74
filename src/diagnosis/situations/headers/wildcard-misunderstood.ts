import { elsewhereOf } from '../../elsewhere/elsewhere';
import { code, prose } from '../../words/prose';
import { linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** Applies where `*` is meant to allow every header or method and does not count. The backend's. */
export const wildcardMisunderstood: SituationDefinition<'wildcard-misunderstood'> = {
  code: 'wildcard-misunderstood',
  covers: ['header-list-short', 'method-list-short'],
  find: (facts) => {
    const { cause, exchange } = facts;
    if (!isRefused(facts) || cause === null) return null;
    const isWildcard =
      cause.detail === 'wildcard-with-credentials' || cause.code === 'authorization-under-wildcard';
    if (!isWildcard) return null;
    const header =
      cause.code === 'method-not-allowed' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    const others = elsewhereOf(exchange).standard.verdict === 'allowed' ? [] : prose` with credentials`;
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: linesOf(facts, false, header).filter(({ name }) => name !== 'Origin'),
      witnesses: [],
      happened: prose`The server sends ${code(`${header}: *`)} to allow everything, but${others} ${code('*')} means only a ${cause.code === 'method-not-allowed' ? 'method' : 'header'} with that name.`,
      todo: prose`List the names. Or let the server check the origin first, and then allow whatever the preflight requests.`,
    };
  },
};
