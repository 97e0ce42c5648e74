import { changedOrdinary } from './measure';
import type { Measured } from './measure';
import { TELLS } from './plants';
import type { Plant, Tells } from './plants';

/** The share of secrets that may be read at most, by what tells that they are some. */
export const MOST_LEAKED: Readonly<Record<Tells, number>> = {
  name: 0,
  'published form': 0,
  'held-out form': 0.1,
  word: 0.01,
  nothing: 0.1,
};

/** How many ordinary inputs may be changed at most, and none of them evidence. */
export const MOST_CHANGED = 5;

/** How many secrets of some kind were planted, and how many of them could be read in anything that was printed. */
export type Tally = { readonly planted: number; readonly leaked: number };

/** Tallies by any property of a plant, in the order in which they come. */
export function tallyBy(
  { planted, leaks }: Measured,
  keyOf: (plant: Plant) => string,
): ReadonlyMap<string, Tally> {
  const leaked = new Set(leaks.map(({ plant }) => plant));
  const tallies = new Map<string, Tally>();
  for (const plant of planted) {
    const key = keyOf(plant);
    const before = tallies.get(key) ?? { planted: 0, leaked: 0 };
    tallies.set(key, {
      planted: before.planted + 1,
      leaked: before.leaked + (leaked.has(plant) ? 1 : 0),
    });
  }
  return tallies;
}

/** What the measuring missed its aims by, a sentence each; empty where all are met. */
export function missedAims(measured: Measured): readonly string[] {
  const tallies = tallyBy(measured, ({ tells }) => tells);
  const leaking = TELLS.flatMap((tells) => {
    const { planted, leaked } = tallies.get(tells) ?? { planted: 0, leaked: 0 };
    const isMet = leaked <= planted * MOST_LEAKED[tells];
    return isMet ? [] : [`${tells}: ${String(leaked)} of ${String(planted)} leaked`];
  });
  return [
    ...leaking,
    ...measured.contradictions.map((report) => `a report contradicts the panel: ${report}`),
  ];
}

/** The same for the ordinary inputs. */
export function missedOrdinaryAims(): readonly string[] {
  const changed = changedOrdinary();
  const evidence = changed.filter(({ isEvidence }) => isEvidence);
  return [
    ...(changed.length > MOST_CHANGED ? [`${String(changed.length)} ordinary inputs were changed`] : []),
    ...evidence.map(({ text, became }) => `evidence was changed: ${text} became ${became}`),
  ];
}
