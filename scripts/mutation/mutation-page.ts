import { format, resolveConfig } from 'prettier';
import { mutantsIn, scoreOf } from './mutation-tally';
import type { Counts, MutationTally, Survivor } from './mutation-tally';

/** A share as people read it, cut and not rounded, so that 100 % means all: `97.3 %`. */
export const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

const HEAD = `# Mutation run

Made by \`npm run mutation\`; do not edit. [Stryker](https://stryker-mutator.io/) changes the rules of the Fetch Standard in
\`src/fetch-standard/\` in one place at a time (another comparison, a branch never taken, an emptied text or list) and runs the
unit tests of \`test/fetch-standard/\`. A change that no test notices is a rule that nothing holds. The run fails below 95 %.

Left out, as they are texts for people and no rules: \`src/fetch-standard/deviations.ts\`, \`src/fetch-standard/deviations/\` and
\`src/fetch-standard/other-differences.ts\`. Left out on the other side is the test that compares these and the engines' data with
[deviations.md](deviations.md), because it notices any change whatever. Generated input is the same for each
mutant, and at most 300 cases a property, far fewer than in \`npm test\`, which may well notice one or the other survivor.
`;

const rowOf = (name: string, counts: Counts): string =>
  `| ${[
    name,
    mutantsIn(counts),
    counts.killed,
    counts.timedOut,
    counts.survived,
    counts.uncovered,
    percent(scoreOf(counts)),
  ].join(' | ')} |`;

/** Code as Markdown shows it within a table; the text may itself hold backticks and bars. */
function asCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const spaced = text.startsWith('`') || text.endsWith('`') ? ` ${text} ` : text;
  return `${fence}${spaced.replaceAll('|', String.raw`\|`)}${fence}`;
}

const MOST_SHOWN = 100;
const cut = (text: string): string => (text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`);

const survivorRow = (survivor: Survivor, last: string): string =>
  `| ${[
    `\`${survivor.file.replace('src/fetch-standard/', '')}\``,
    asCode(cut(survivor.code)),
    `${asCode(cut(survivor.original))} → ${asCode(cut(survivor.replacement))}`,
    last,
  ].join(' | ')} |`;

function section(title: string, intro: string, rows: readonly string[], last: string): readonly string[] {
  return rows.length === 0
    ? [`## ${title}`, '', 'None.', '']
    : [`## ${title}`, '', intro, '', `| file | line | change | ${last} |`, '| - | - | - | - |', ...rows, ''];
}

/** docs/mutation.md: the figures of a full run, and each survivor. */
export async function mutationPage({ total, files, survivors }: MutationTally): Promise<string> {
  const waiting = survivors.filter(({ equivalentBecause }) => equivalentBecause === null);
  const equivalent = survivors.filter(({ equivalentBecause }) => equivalentBecause !== null);
  const lines = [
    HEAD,
    '## Figures',
    '',
    '"Timed out" is noticed as well: the change made the tests run for ever. "Not run" is code that no test reaches. The score',
    'counts the survivors that nobody can notice as missed.',
    '',
    '| file | mutants | killed | timed out | survived | not run | score |',
    '| :- | -: | -: | -: | -: | -: | -: |',
    ...[...files]
      .filter(([, counts]) => mutantsIn(counts) > 0)
      .map(([file, counts]) => rowOf(`\`${file.replace('src/fetch-standard/', '')}\``, counts)),
    rowOf('**all**', total),
    '',
    ...section(
      'Survivors that no test could notice',
      'The changed program does the same as the original.',
      equivalent.map((survivor) => survivorRow(survivor, survivor.equivalentBecause ?? '')),
      'why it is the same',
    ),
    ...section(
      'Other survivors',
      'The changed program does something else, and no test says so yet.',
      waiting.map((survivor) => survivorRow(survivor, survivor.isUncovered ? 'not run' : 'survived')),
      'how',
    ),
  ];
  const options = await resolveConfig(new URL('../../docs/mutation.md', import.meta.url));
  return format(lines.join('\n'), { ...options, parser: 'markdown' });
}
