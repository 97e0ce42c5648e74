import { MOST_CHANGED, MOST_LEAKED, tallyBy } from '../../test/report/secrets/aims';
import type { Tally } from '../../test/report/secrets/aims';
import type { changedOrdinary, Measured } from '../../test/report/secrets/measure';
import { ordinaryInputs } from '../../test/report/secrets/ordinary-inputs';
import { COUNTS, SEED, TELLS } from '../../test/report/secrets/plants';
import type { Tells } from '../../test/report/secrets/plants';
import { PRINTERS } from '../../test/report/secrets/printers';

/** What was measured, for the page that tells of it. */
export type Measurement = {
  /** Every secret in every place, at the border that everything passes which is printed. */
  readonly border: Measured;
  /** Some of them in everything that is printed. */
  readonly printed: Measured;
  readonly changed: ReturnType<typeof changedOrdinary>;
  readonly missed: readonly string[];
};

const IN_WORDS: Readonly<Record<Tells, string>> = {
  name: 'The name of the header, parameter, cookie or member of JSON',
  'published form': 'The form that its service has published',
  'held-out form': 'A published form that the extension does not know',
  word: 'A telling word before it, such as `/invite/…`',
  nothing: 'Nothing',
};

const percent = ({ planted, leaked }: Tally): string =>
  planted === 0 ? '–' : `${((100 * leaked) / planted).toFixed(leaked === 0 ? 0 : 2)} %`;

const NONE: Tally = { planted: 0, leaked: 0 };

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

function tellsRow(tells: Tells, border: Tally, printed: Tally): string {
  const share = MOST_LEAKED[tells];
  const aim = share === 0 ? '0' : `at most ${String(share * 100)} %`;
  const isMet = [border, printed].every(({ planted, leaked }) => leaked <= planted * share);
  const cells = [border, printed].flatMap((tally) => [
    String(tally.planted),
    String(tally.leaked),
    percent(tally),
  ]);
  return `| ${[IN_WORDS[tells], ...cells, aim, isMet ? 'yes' : '**no**'].join(' | ')} |`;
}

function tallyRows(measured: Measured, tallies: ReadonlyMap<string, Tally>): readonly string[] {
  if (measured.planted.length === 0) return [];
  return [...tallies].map(
    ([name, tally]) =>
      `| ${cell(name)} | ${String(tally.planted)} | ${String(tally.leaked)} | ${percent(tally)} |`,
  );
}

/** The Markdown page, before it is formatted. */
export function secretsPage({ border, printed, changed, missed }: Measurement): string {
  const byTells = [border, printed].map((measured) => tallyBy(measured, ({ tells }) => tells));
  const evidence = changed.filter(({ isEvidence }) => isEvidence).length;
  return [
    '# How well secrets are redacted',
    'Made by `npm run secrets`; do not edit it. The same is held by `test/report/redaction/secrets.test.ts`.',
    `${String(COUNTS.forms)} kinds of secrets are planted in ${String(COUNTS.places)} places of a request, and ${String(COUNTS.services)} secret URLs of real services in four, each drawn for itself (seed ${String(SEED)}). A secret has leaked when eight characters in a row of it, without its published beginning, can be read in what comes out, with percent-encoding and the marks of Markdown, JSON and shells taken away.`,
    `*Border* is the redaction that everything passes which is printed; *printed* are ${PRINTERS.map(({ printer }) => printer).join(', ')}, with a part of the secrets.`,
    '## By what tells',
    [
      '| What tells that it is a secret | Border: planted | leaked | share | Printed: planted | leaked | share | Aim | Met |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |',
      ...TELLS.map((tells) =>
        tellsRow(tells, byTells[0]?.get(tells) ?? NONE, byTells[1]?.get(tells) ?? NONE),
      ),
    ].join('\n'),
    `Reports whose verdict or causes are not what the panel shows: ${String(printed.contradictions.length)}.`,
    '## Ordinary inputs',
    `Of ${String(ordinaryInputs.length)} ordinary URLs, headers, methods and names ${String(changed.length)} were changed, ${String(evidence)} of them evidence. Aim: at most ${String(MOST_CHANGED)}, none of them evidence.`,
    ...(changed.length === 0
      ? []
      : [changed.map(({ text, became }) => `- \`${text}\` became \`${became}\``).join('\n')]),
    '## By place',
    [
      '| Place | Planted | Leaked | Share |',
      '| --- | ---: | ---: | ---: |',
      ...tallyRows(
        border,
        tallyBy(border, ({ kind }) => kind),
      ),
    ].join('\n'),
    '## By form',
    [
      '| Form | Planted | Leaked | Share |',
      '| --- | ---: | ---: | ---: |',
      ...tallyRows(
        border,
        tallyBy(border, ({ form }) => form),
      ),
    ].join('\n'),
    '## Aims',
    missed.length === 0 ? 'All aims are met.' : missed.map((miss) => `- Not met: ${miss}`).join('\n'),
    '## What this does not show',
    [
      '- A UUID that nothing tells is kept on purpose: systems number their records by it. Beside a telling word it is redacted.',
      '- Secrets that look like words or short numbers, such as a password in a path, are seen by their name or the word before them alone.',
      '- The lists of secrets and of ordinary inputs are ours. Read a report before you send it.',
    ].join('\n'),
  ].join('\n\n');
}
