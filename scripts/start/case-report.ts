import { agreement } from '../../test/browsers/agreement/agreement';
import type { Agreement, PanelRow } from '../../test/browsers/agreement/agreement';
import type { BrowserName } from '../../test/browsers/driver/browser-session';
import type { SentCase } from '../../test/browsers/send-cases';
import type { ZooCase } from '../../test/zoo/zoo-case';

export type CaseReport = {
  readonly lines: readonly string[];
  readonly counts: Readonly<Record<Agreement['kind'], number>>;
};

const HEADINGS = ['', 'method', 'URL', 'verdict', 'first cause', 'owner', 'the browser'] as const;

const SIGN: Readonly<Record<Agreement['kind'], string>> = {
  agrees: '✓',
  differs: '✗',
  invisible: '-',
  undecidable: '?',
};

const WORDS: Readonly<Record<Agreement['kind'], string>> = {
  agrees: 'agrees',
  differs: 'DIFFERS',
  invisible: 'shows extensions nothing',
  undecidable: 'cannot be told',
};

/** One line for each case, in columns, under a line of headings; and how many agree. */
export function caseReport(
  browser: BrowserName,
  cases: readonly ZooCase[],
  sent: ReadonlyMap<string, SentCase>,
  rows: ReadonlyMap<string, PanelRow>,
): CaseReport {
  const counts = { agrees: 0, differs: 0, invisible: 0, undecidable: 0 };
  const table: (readonly string[])[] = [HEADINGS];
  for (const zooCase of cases) {
    const result = sent.get(zooCase.id);
    if (result === undefined) continue;
    const row = rows.get(zooCase.id) ?? null;
    const { kind, because } = agreement(zooCase, browser, row, result);
    counts[kind] += 1;
    table.push([
      SIGN[kind],
      row?.method ?? methodOf(zooCase),
      withoutRun(row?.url ?? (result.verdict.url || `?case=${zooCase.id}`)),
      row?.verdict ?? 'not shown',
      row?.codes[0] ?? '',
      row?.owner ?? '',
      `${WORDS[kind]} (${because})`,
    ]);
  }
  return { lines: inColumns(table), counts };
}

function methodOf({ request }: ZooCase): string {
  return request.kind === 'fetch' || request.kind === 'xhr' ? (request.method ?? 'GET') : 'GET';
}

/** The run's name only serves to tell requests apart. */
function withoutRun(url: string): string {
  const short = url.replace(/&run=[^&#]*/, '');
  return short.length <= 80 ? short : `${short.slice(0, 79)}…`;
}

function inColumns(table: readonly (readonly string[])[]): string[] {
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
