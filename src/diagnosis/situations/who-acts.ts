import type { Diagnosis } from '../diagnosis';
import type { Owner } from '../owner';
import { OWNER_LABELS } from '../owner-labels';
import type { Situation } from './situation';

/** Who has to act on a request that failed, and whether that is only assumed. */
export type Actor = { readonly owner: Owner; readonly isAssumed: boolean };

/**
 * Who has to act: by what happened where that is known, else by what the browser complains about; null where nothing has
 * to be done.
 */
export function whoActs(diagnosis: Diagnosis, situations: readonly Situation[]): Actor | null {
  const [cause] = diagnosis.causes;
  if (cause === undefined || (diagnosis.verdict !== 'blocked' && diagnosis.verdict !== 'failed')) return null;
  const [situation] = situations;
  if (situation === undefined) return { owner: cause.owner, isAssumed: false };
  const isAssumed = situation.knownBy === 'assumed' && situation.owner !== cause.owner;
  return { owner: situation.owner, isAssumed };
}

/**
 * Who has to act on one cause, or on one answer that is to change: whoever the verdict names where the verdict speaks of
 * the same owner, so that nobody is sent to the backend for what a gateway before it did.
 *
 * @param owner as the cause or the fix has it, which know nothing of what happened
 */
export function actorFor(owner: Owner, diagnosis: Diagnosis, situations: readonly Situation[]): Actor {
  const actor = whoActs(diagnosis, situations);
  return actor !== null && owner === diagnosis.causes[0]?.owner ? actor : { owner, isAssumed: false };
}

/** The same where it is somebody else than the verdict names; null where the verdict says it all. */
export function otherActor(
  owner: Owner,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
): Actor | null {
  const actor = actorFor(owner, diagnosis, situations);
  return actor.owner === whoActs(diagnosis, situations)?.owner ? null : actor;
}

/** Everybody who has to act on a request, first whom the verdict names. */
export const ownersOf = (diagnosis: Diagnosis, situations: readonly Situation[]): readonly Owner[] => [
  ...new Set(diagnosis.causes.map(({ owner }) => actorFor(owner, diagnosis, situations).owner)),
];

/** Who has to act, as a sentence without its full stop. */
export function whoActsLabel({ owner, isAssumed }: Actor): string {
  const label = OWNER_LABELS[owner];
  return isAssumed ? `Most likely ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
