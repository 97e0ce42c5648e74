import type { CaseSender } from './case-sender';
import { Counts } from './case-counts';
import { compareCase } from './compare-case';
import { COMPARISONS } from './comparison';
import type { Comparison, ComparisonName } from './comparison';
import type { GeneratedCase } from './generated-case';
import type { Disagreement } from './shrink-case';

/** Cases sent between two loads of the page; a long list makes the panel, and so everything, slower. */
const BATCH = 150;

export type Tally = Readonly<Record<ComparisonName, Record<Comparison['kind'], number>>>;

export type DifferentialResult = {
  readonly tally: Tally;
  /** Cases by why they are open or out of sight. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly disagreements: readonly Disagreement[];
  /** Cases by what the panel made of them. */
  readonly verdicts: Counts;
};

/** Sends all cases and counts where panel and browser agree. */
export async function runDifferential(
  sender: CaseSender,
  cases: readonly GeneratedCase[],
  onProgress: (done: number, disagreements: number) => void = () => undefined,
): Promise<DifferentialResult> {
  const tally = emptyTally();
  const reasons = new Map<string, number>();
  const disagreements: Disagreement[] = [];
  const verdicts = new Counts();
  for (let start = 0; start < cases.length; start += BATCH) {
    for (const observed of await sender.send(cases.slice(start, start + BATCH))) {
      const comparisons = compareCase(observed);
      const { verdict = 'out of sight', codes = [] } = observed.row ?? {};
      verdicts.add(verdict, codes[0] ?? 'no cause');
      for (const { name, kind } of comparisons) tally[name][kind] += 1;
      for (const because of reasonsOf(comparisons)) reasons.set(because, (reasons.get(because) ?? 0) + 1);
      const differences = comparisons.filter(({ kind }) => kind === 'differs');
      if (differences.length > 0) disagreements.push({ observed, differences });
    }
    onProgress(Math.min(start + BATCH, cases.length), disagreements.length);
  }
  return { tally, reasons, disagreements, verdicts };
}

const reasonsOf = (comparisons: readonly Comparison[]): ReadonlySet<string> =>
  new Set(
    comparisons
      .filter(({ kind }) => kind === 'open' || kind === 'out-of-sight')
      .map(({ because }) => because),
  );

function emptyTally(): Tally {
  const none = () => ({ agrees: 0, open: 0, 'out-of-sight': 0, differs: 0 });
  return Object.fromEntries(COMPARISONS.map((name) => [name, none()])) as Tally;
}
