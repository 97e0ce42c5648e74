import type { EquivalentMutant } from './equivalent-mutants';

/** What Stryker writes, as far as it is read here. @see https://github.com/stryker-mutator/mutation-testing-elements */
export type MutationReport = {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>
  >;
};

type ReportedMutant = {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
};

/** A mutant that no test noticed. */
export type Survivor = {
  /** Relative to the repository, with slashes. */
  readonly file: string;
  readonly line: number;
  /** The whole line as it stands in the source, without the spaces around it. */
  readonly code: string;
  /** What the mutant puts in place of what; both on one line. */
  readonly original: string;
  readonly replacement: string;
  /** Whether no test even runs the code. */
  readonly isUncovered: boolean;
  /** Why nobody can tell the mutant from the original; null: it waits for a test. */
  readonly equivalentBecause: string | null;
};

/** How many mutants there were and what became of them. */
export type Counts = {
  readonly killed: number;
  /** Noticed as well: the mutant made the tests run for ever. */
  readonly timedOut: number;
  readonly survived: number;
  readonly uncovered: number;
};

export type MutationTally = {
  readonly total: Counts;
  /** By file, in the order of the names. */
  readonly files: ReadonlyMap<string, Counts>;
  readonly survivors: readonly Survivor[];
  /** Entries of the list of equivalent mutants that fit no survivor: killed meanwhile, or the code has changed. */
  readonly stale: readonly EquivalentMutant[];
};

const NONE: Counts = { killed: 0, timedOut: 0, survived: 0, uncovered: 0 };

const COUNTED: Readonly<Record<string, keyof Counts>> = {
  Killed: 'killed',
  Timeout: 'timedOut',
  Survived: 'survived',
  NoCoverage: 'uncovered',
};

/** All mutants that were tried. */
export const mutantsIn = ({ killed, timedOut, survived, uncovered }: Counts): number =>
  killed + timedOut + survived + uncovered;

/** The share of the mutants that the tests noticed, equivalent ones counted as missed: 0 to 1; 1 when there is none. */
export function scoreOf(counts: Counts): number {
  const all = mutantsIn(counts);
  return all === 0 ? 1 : (counts.killed + counts.timedOut) / all;
}

/**
 * Counts the mutants of a report and finds its survivors in the list of those that nobody can tell from the original.
 *
 * @throws Error when a mutant ended in a way that is neither noticed nor missed
 */
export function tallyMutants(report: MutationReport, equivalent: readonly EquivalentMutant[]): MutationTally {
  const files = new Map<string, Counts>();
  const survivors: Survivor[] = [];
  const stale = new Set(equivalent.filter(({ file }) => Object.hasOwn(report.files, file)));
  for (const [file, { source, mutants }] of Object.entries(report.files).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    let counts = NONE;
    for (const mutant of mutants) {
      const counted = COUNTED[mutant.status];
      if (counted === undefined) throw new Error(`A mutant of ${file} ended as ${mutant.status}.`);
      counts = { ...counts, [counted]: counts[counted] + 1 };
      if (counted !== 'survived' && counted !== 'uncovered') continue;
      const survivor = survivorOf(file, source, mutant);
      const known = equivalent.find((entry) => isThat(entry, survivor));
      if (known !== undefined) stale.delete(known);
      survivors.push({ ...survivor, equivalentBecause: known?.because ?? null });
    }
    files.set(file, counts);
  }
  return { total: [...files.values()].reduce(sum, NONE), files, survivors, stale: [...stale] };
}

const sum = (a: Counts, b: Counts): Counts => ({
  killed: a.killed + b.killed,
  timedOut: a.timedOut + b.timedOut,
  survived: a.survived + b.survived,
  uncovered: a.uncovered + b.uncovered,
});

function isThat(entry: EquivalentMutant, survivor: Survivor): boolean {
  return (
    entry.file === survivor.file &&
    entry.original === survivor.original &&
    entry.replacement === survivor.replacement &&
    survivor.code.includes(entry.code ?? '')
  );
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function survivorOf(file: string, source: string, mutant: ReportedMutant): Survivor {
  const { start, end } = mutant.location;
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const [first = ''] = lines;
  const original = lines
    .map((line, index) => {
      const from = index === 0 ? start.column - 1 : 0;
      return index === lines.length - 1 ? line.slice(from, end.column - 1) : line.slice(from);
    })
    .join('\n');
  return {
    file,
    line: start.line,
    code: first.trim(),
    original: onOneLine(original),
    replacement: onOneLine(mutant.replacement ?? ''),
    isUncovered: mutant.status === 'NoCoverage',
    equivalentBecause: null,
  };
}
