import type { Exchange } from '../../exchange/exchange';
import type { Diagnosis } from '../diagnosis';
import type { EndpointHistory } from '../reading/log/endpoint-history';
import { hasNoOutcome } from '../judging/has-no-outcome';
import type { Knowledge } from '../words/knowledge';
import { SITUATIONS } from './index';
import { reachOfError } from './parts/reach-of-error';
import type { Situation } from './situation';
import { situationFacts } from './situation-facts';

const SURENESS: Readonly<Record<Knowledge, number>> = { observed: 0, derived: 0, assumed: 1 };

type Found = { readonly situation: Situation; readonly covers: readonly string[] };

/**
 * What probably happened, above what the browser complains about: every situation that fits, the surest first and of
 * equally sure ones the most telling. None that another one says better. Pure; looks at no more than a few hundred other
 * exchanges.
 *
 * @param history null where it is not at hand; what takes two exchanges is then not told
 */
export function situationsOf(
  exchange: Exchange,
  diagnosis: Diagnosis,
  history: EndpointHistory | null,
): readonly Situation[] {
  // What somebody in the browser made of a response does not tell who sent it.
  if (hasNoOutcome(diagnosis.verdict) || diagnosis.rewriting?.effect === 'blocks') return [];
  const facts = situationFacts(exchange, diagnosis, history);
  const ofError = reachOfError(facts);
  const found = SITUATIONS.flatMap(({ code, covers, find }): readonly Found[] => {
    const situation = find(facts);
    return situation === null ? [] : [{ covers, situation: { ...ofError, ...situation, code } }];
  });
  const covered = new Set(found.flatMap(({ covers }) => covers));
  return found
    .map(({ situation }) => situation)
    .filter(({ code }) => !covered.has(code))
    .sort((one, other) => SURENESS[one.knownBy] - SURENESS[other.knownBy]);
}
