import type { Exchange } from '../../src/exchange/exchange';
import { COMPARISONS } from './comparison';
import type { DifferentialResult } from './differential-run';
import { headlineOf } from './open-verdict';
import type { Disagreement } from './shrink-case';

/** What a run came to, a line for each comparison and for each reason why something was not decided. */
export function tallyLines({ tally, reasons, verdicts }: DifferentialResult): readonly string[] {
  return [
    ...COMPARISONS.map((name) => {
      const { agrees, open, 'out-of-sight': unseen, differs } = tally[name];
      return `${name.padEnd(18)} ${agrees} agree, ${open} left open, ${unseen} out of sight, ${differs} differ`;
    }),
    ...[...reasons].map(([because, count]) => `  ${count} × ${because}`),
    ...verdicts.lines(),
  ];
}

function recordedText({ hops, end, pageStatus, devtoolsError }: Exchange): string {
  const statuses = hops.map(({ preflight, response }) =>
    [preflight?.response?.status ?? preflight?.end?.kind, response?.status]
      .map((status) => status ?? '-')
      .join('/'),
  );
  return `${statuses.join(' > ')} ${JSON.stringify(end)} page status ${String(pageStatus)} DevTools ${devtoolsError === null ? '-' : `${devtoolsError.name} at hop ${String(devtoolsError.hop)}`}`;
}

/** A disagreement as people read it: what differs, what everybody said, and the case as JSON that can be replayed. */
export function disagreementText({ observed, differences }: Disagreement): string {
  const { case: generated, row, outcome, verdict, received, exchange } = observed;
  return [
    `${generated.id}:`,
    ...differences.map(({ name, because }) => `  ${name}: ${because}`),
    `  panel:   ${row === null ? 'no row' : [row.verdict, ...row.codes, row.knownBy, row.preflight].join(' ')}`,
    `           ${exchange === null ? '' : headlineOf(exchange)}`,
    `  script:  ${JSON.stringify(outcome)}`,
    `  browser: ${verdict.error ?? '-'} ${verdict.network ?? ''} ${verdict.text ?? ''}`,
    `  recorded: ${exchange === null ? 'nothing' : recordedText(exchange)}`,
    `  servers: ${received.map(({ role, hop, kind, method }) => `${role}#${hop} ${kind} ${method}`).join(', ')}`,
    JSON.stringify(generated),
  ].join('\n');
}
