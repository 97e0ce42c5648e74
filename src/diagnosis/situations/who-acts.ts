import type { Diagnosis } from '../diagnosis';
import type { Owner } from '../words/owner';
import { OWNER_LABELS } from '../words/owner-labels';
import type { Situation } from './situation';

/** Who has to act on a request that failed, and whether that is only assumed. */
export type Actor = { readonly owner: Owner; readonly isAssumed: boolean };

/** Whether nothing tells who has to act: the page, the server or something between stopped the request. */
const isAnybodys = ({ causes: [cause] }: Diagnosis): boolean => cause?.detail === 'or-cors';

/**
 * Who has to act: by what happened where that is known, else by what the browser complains about; null where nothing has
 * to be done, and where that is not known.
 */
export function whoActs(diagnosis: Diagnosis, situations: readonly Situation[]): Actor | null {
  const [cause] = diagnosis.causes;
  if (cause === undefined || (diagnosis.verdict !== 'blocked' && diagnosis.verdict !== 'failed')) return null;
  const [situation] = situations;
  if (situation === undefined && isAnybodys(diagnosis)) return null;
  if (situation === undefined) return { owner: cause.owner, isAssumed: cause.knownBy === 'assumed' };
  // Two guesses are no proof of what they agree on.
  const isAssumed =
    situation.knownBy === 'assumed' && (situation.owner !== cause.owner || cause.knownBy === 'assumed');
  return { owner: situation.owner, isAssumed };
}

/**
 * Who has to act on one cause: the one whom the verdict names where it speaks of
 * the same owner, so that nobody is sent to the backend for what a gateway before it did.
 *
 * @param owner as the cause has it, which knows nothing of what happened
 */
export function actorFor(owner: Owner, diagnosis: Diagnosis, situations: readonly Situation[]): Actor {
  const actor = whoActs(diagnosis, situations);
  return actor !== null && owner === diagnosis.causes[0]?.owner ? actor : { owner, isAssumed: false };
}

/** Whether an owner can change what a response says. */
export const makesResponses = (owner: Owner): boolean => owner !== 'frontend' && owner !== 'user';

/** Who has to act on a response that is to change, which no page and no user can. */
export function actorForResponse(
  owner: Owner,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
): Actor {
  const actor = actorFor(owner, diagnosis, situations);
  return makesResponses(actor.owner) ? actor : { owner, isAssumed: false };
}

/** An actor where it is somebody else than the verdict names; null where the verdict says it all. */
export const otherThanNamed = (
  actor: Actor,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
): Actor | null =>
  isAnybodys(diagnosis) || actor.owner === whoActs(diagnosis, situations)?.owner ? null : actor;

/** Who has to act on a cause where it is somebody else than the verdict names; null where the verdict says it all. */
export const otherActor = (
  owner: Owner,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
): Actor | null => otherThanNamed(actorFor(owner, diagnosis, situations), diagnosis, situations);

/** Everybody who has to act on a request, first whom the verdict names. */
export const ownersOf = (diagnosis: Diagnosis, situations: readonly Situation[]): readonly Owner[] => [
  ...new Set(diagnosis.causes.map(({ owner }) => actorFor(owner, diagnosis, situations).owner)),
];

/** Who has to fix it, as a label. */
export const whoActsLabel = ({ owner, isAssumed }: Actor): string =>
  isAssumed ? `${OWNER_LABELS[owner]} (likely)` : OWNER_LABELS[owner];
