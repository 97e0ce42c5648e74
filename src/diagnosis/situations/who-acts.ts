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

/** The same as a sentence without its full stop. */
export function whoActsLabel({ owner, isAssumed }: Actor): string {
  const label = OWNER_LABELS[owner];
  return isAssumed ? `Most likely ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
