import type { CaseSender } from './case-sender';
import { compareCase } from './compare-case';
import type { Comparison } from './comparison';
import type { ObservedCase } from './observed-case';
import { simplerCases } from './simpler-cases';

/** A case about which panel and browser differ. */
export type Disagreement = { readonly observed: ObservedCase; readonly differences: readonly Comparison[] };

/** Times that simpler variants of one case are sent; each time all of them at once. */
const MOST_ROUNDS = 14;

export const differencesOf = (observed: ObservedCase): readonly Comparison[] =>
  compareCase(observed).filter(({ kind }) => kind === 'differs');

/** Looks for a simpler case that differs in the same comparison, by sending simpler ones to the browser. */
export async function shrinkCase(sender: CaseSender, found: Disagreement): Promise<Disagreement> {
  const names = new Set(found.differences.map(({ name }) => name));
  let smallest = found;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const variants = simplerCases(smallest.observed.case).map((content, index) => ({
      id: `${found.observed.case.id}-${round}-${index}`,
      ...content,
    }));
    if (variants.length === 0) break;
    const differing = (await sender.send(variants))
      .map((observed) => ({ observed, differences: differencesOf(observed) }))
      .find(({ differences }) => differences.some(({ name }) => names.has(name)));
    if (differing === undefined) break;
    smallest = differing;
  }
  return smallest;
}
