import { logOf } from '../diagnosis/case';
import { diagnose } from '../diagnosis/diagnose';
import { printReport } from '../report/forms/print-report';
import { readRecording } from '../report/opened/read-recording';
import type { ReadRecording } from '../report/opened/read-recording';
import { EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { explainArguments } from './explain-arguments';
import { MOST_BYTES, TooLarge } from './read-input';
import type { Terminal } from './terminal';
import { USAGE } from './usage';

/** What the system calls the reasons why a file cannot be read. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

function whyUnread(path: string, error: unknown): string {
  const name = JSON.stringify(path);
  if (error instanceof TooLarge)
    return `${name} is larger than ${MOST_BYTES / 1024 / 1024} MB. Export fewer requests.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return `${name} cannot be read: ${REASONS[code] ?? code}.`;
}

async function readFrom(path: string, { read }: Terminal): Promise<ReadRecording> {
  try {
    return readRecording(await read(path));
  } catch (error) {
    return { kind: 'refused', why: whyUnread(path, error) };
  }
}

function undone({ complain }: Terminal, why: string): ExitCode {
  complain(`cors-inspector: ${why}\n`);
  return EXIT.undone;
}

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
  const read = await readFrom(wanted.path, terminal);
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
