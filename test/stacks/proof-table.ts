import { COLUMNS, COLUMN_NAMES, isProved } from './proof';
import type { Cell, Proof } from './proof';

const CELLS: Readonly<Record<Cell, string>> = { yes: 'yes', no: '**no**', inapplicable: '–' };

function rowOf({ id, version, outcome }: Proof): readonly string[] {
  const begin = [`\`${id}\``, version ?? '–'];
  return outcome.kind === 'run'
    ? [...begin, ...COLUMN_NAMES.map((column) => CELLS[outcome.cells[column]])]
    : [
        ...begin,
        outcome.kind === 'not-run' ? 'not run' : '**broke off**',
        ...COLUMN_NAMES.slice(1).map(() => ''),
      ];
}

/** The table in Markdown, which is legible on a terminal too: every cell as wide as its column. */
export function proofTable(proofs: readonly Proof[]): string {
  const rows = [['stack', 'version', ...Object.values(COLUMNS)], ...proofs.map(rowOf)];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** One line: how many ran, how many of them hold, and how many did not run. */
export function proofSummary(proofs: readonly Proof[]): string {
  const run = proofs.filter(({ outcome }) => outcome.kind !== 'not-run');
  const missing = proofs.length - run.length;
  const notRun = missing === 0 ? 'none was left out' : `${missing} did not run`;
  return `${proofs.length} stacks: ${run.length} ran, ${run.filter(isProved).length} of them are as they should be; ${notRun}.`;
}

/** What to say about each stack beyond its row, a line each: what is not as it should be, and why one did not run. */
export const proofNotes = (proofs: readonly Proof[]): readonly string[] =>
  proofs.flatMap(({ id, outcome }) =>
    outcome.kind === 'run'
      ? outcome.notes.map((note) => `\`${id}\`: ${note}`)
      : [`\`${id}\` ${outcome.kind === 'not-run' ? 'did not run' : 'broke off'}: ${outcome.why}`],
  );
