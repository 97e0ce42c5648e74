import { logOf } from '../diagnosis/case';
import { diagnose } from '../diagnosis/diagnose';
import { printReport } from '../report/forms/print-report';
import { EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { explainArguments } from './explain-arguments';
import { recordingFrom } from './recording-from';
import type { Terminal } from './terminal';
import { undone } from './undone';
import { USAGE } from './usage';

/**
 * Prints what the requests in a report or a HAR come to, worked out anew from what was observed.
 *
 * @param args those after `explain`
 */
export async function explain(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const wanted = explainArguments(args);
  if (wanted.kind === 'wrong') return undone(terminal, `${wanted.why} See cors-inspector --help.`);
  if (wanted.kind === 'help') {
    terminal.print(USAGE);
    return EXIT.passed;
  }
  const read = await recordingFrom(wanted.path, terminal);
  if (read.kind === 'refused') return undone(terminal, read.why);
  const { requests, exchanges, notes } = read.recording;
  for (const note of notes) terminal.complain(`Note: ${note}\n`);
  const about = new Set(requests);
  const all = exchanges.filter(({ id }) => about.has(id));
  const blocked = all.filter((exchange) => diagnose(exchange).verdict === 'blocked');
  const [first, ...others] = wanted.onlyBlocked ? blocked : all;
  if (first === undefined) {
    terminal.complain(
      `cors-inspector: ${all.length === 0 ? 'The file holds no cross-origin request.' : 'No request was blocked.'}\n`,
    );
  } else {
    const subject = { exchanges: [first, ...others], log: logOf(exchanges), chosen: {} } as const;
    terminal.print(printReport(wanted.form, subject).text);
  }
  return wanted.failOnBlocked && blocked.length > 0 ? EXIT.failed : EXIT.passed;
}
