import { received, receivedStatus, sent, sentOrigin, wholeOf } from '../../causes/parts/evidence-lines';
import type { Evidence } from '../../diagnosis';
import type { SituationFacts } from '../situation-facts';

/** The origin that was sent, the status of the response (marked where it is the point) and these headers of it, marked. */
export const linesOf = (
  facts: SituationFacts,
  isStatusMarked: boolean,
  ...names: readonly string[]
): readonly Evidence[] => [
  ...sentOrigin(facts).filter(({ value }) => value !== null),
  ...receivedStatus(facts, isStatusMarked),
  ...names.flatMap((name) => received(facts, name, wholeOf)),
];

/** A header of the judged response where it is there, marked; an absent one proves nothing here. */
export const linesIfPresent = (facts: SituationFacts, ...names: readonly string[]): readonly Evidence[] =>
  names.flatMap((name) => received(facts, name, wholeOf)).filter(({ value }) => value !== null);

/** A header that the browser sent, marked; nothing when it sent none. */
export const sentIfPresent = (facts: SituationFacts, ...names: readonly string[]): readonly Evidence[] =>
  names.flatMap((name) => sent(facts, name, wholeOf)).filter(({ value }) => value !== null);

/** The headers that the preflight requested, and those that its response allows. */
export const headerListLines = (facts: SituationFacts): readonly Evidence[] => [
  ...sentIfPresent(facts, 'Access-Control-Request-Headers'),
  ...receivedStatus(facts, false),
  ...received(facts, 'Access-Control-Allow-Headers', wholeOf),
];
