import type { Cause, Diagnosis, Place } from '../diagnosis';

/**
 * What became of one cause: `gone` is cured, `stays` and `new` stop the request now, `not-reached` lies behind a rule that
 * now stops it earlier, so that nothing is said about it.
 */
export type CauseChange = {
  readonly kind: 'gone' | 'stays' | 'new' | 'not-reached';
  readonly cause: Cause;
};

const TURN: Readonly<Record<Place['stage'], number>> = { request: 0, preflight: 1, redirect: 2, response: 2 };

const isBehind = (place: Place, other: Place | null): boolean =>
  other !== null &&
  (place.hop > other.hop || (place.hop === other.hop && TURN[place.stage] > TURN[other.stage]));

/** What two causes share that complain about the same thing, whatever its value is now. */
function subjectOf({ code, hop, stage, failure }: Cause): string {
  const named = failure.code === 'header-not-allowed' ? failure.name : '';
  return `${String(hop)} ${stage} ${code} ${named}`;
}

/** The causes before and after the edits: those that hold now in their order, then those that hold no longer. */
export function causeChanges(before: Diagnosis, after: Diagnosis): readonly CauseChange[] {
  const had = new Set(before.causes.map(subjectOf));
  const has = new Set(after.causes.map(subjectOf));
  const now = after.causes.map((cause): CauseChange => ({
    kind: had.has(subjectOf(cause)) ? 'stays' : 'new',
    cause,
  }));
  const past = before.causes
    .filter((cause) => !has.has(subjectOf(cause)))
    .map((cause): CauseChange => ({
      kind: isBehind(cause, after.blockedAt) ? 'not-reached' : 'gone',
      cause,
    }));
  return [...now, ...past];
}
