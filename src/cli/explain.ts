import { caseReader, findingsIn, logOf, recordedBeside } from '../diagnosis/case';
import type { Case } from '../diagnosis/case';
import { diagnose } from '../diagnosis/diagnose';
import type { Exchange } from '../exchange/exchange';
import { printReport } from '../report/forms/print-report';
import { redactionOf } from '../report/redaction/redaction';
import { requestsIn } from '../report/opened/requests-in';
import { TEXT_FORM, textReport } from '../report/text/text-form';
import { EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { explainArguments } from './explain-arguments';
import type { FailOn } from './explain-arguments';
import { recordingFrom } from './recording-from';
import type { Terminal } from './terminal';
import { undone } from './undone';
import { USAGE } from './usage';
import type { World } from './world';

/** Whether a request went to an API: to a URL that begins so, where a path goes on. */
function isOfApi({ hops }: Exchange, api: string): boolean {
  const start = api.replace(/\/$/, '');
  return hops.some(({ url }) => url.startsWith(start) && /^(?:$|[/?#])/.test(url.slice(start.length)));
}

/** Whether a request shows something that makes a run fail. */
function failsOn({ diagnosis, ...one }: Case, failOn: FailOn): boolean {
  if (diagnosis.verdict === 'blocked') return true;
  return failOn === 'risk' && findingsIn({ diagnosis, ...one }).some(({ severity }) => severity !== 'hint');
}

function whyNothing(found: number, { api }: { readonly api: string | null }): string {
  if (found > 0) return 'No request was blocked.';
  return api === null
    ? 'The file holds no cross-origin request.'
    : `The file holds no cross-origin request to ${api}.`;
}

/**
 * Prints what the requests in a report or a HAR come to, worked out anew from what was observed.
 *
 * @param args those after `explain`
 */
export async function explain(
  args: readonly string[],
  terminal: Terminal,
  { paint }: Pick<World, 'paint'>,
): Promise<ExitCode> {
  const wanted = explainArguments(args);
  if (wanted.kind === 'wrong') return undone(terminal, `${wanted.why} See cors-inspector explain --help.`);
  if (wanted.kind === 'help') {
    terminal.print(USAGE);
    return EXIT.passed;
  }
  const read = await recordingFrom(wanted.path, terminal);
  if (read.kind === 'refused') return undone(terminal, read.why);
  const { exchanges, notes } = read.recording;
  for (const note of notes) terminal.complain(`Note: ${note}\n`);
  const { api, failOn, form } = wanted;
  const all = requestsIn(read.recording).filter((one) => api === null || isOfApi(one, api));
  const [first, ...others] = wanted.onlyBlocked
    ? all.filter((exchange) => diagnose(exchange).verdict === 'blocked')
    : all;
  const log = logOf(exchanges);
  if (first === undefined) terminal.complain(`cors-inspector: ${whyNothing(all.length, wanted)}\n`);
  else {
    const subject = { exchanges: [first, ...others], log, chosen: {} } as const;
    terminal.print(
      form === TEXT_FORM ? textReport(subject, redactionOf, paint) : printReport(form, subject).text,
    );
  }
  const readCase = caseReader(recordedBeside(log));
  const isFailed = failOn !== null && all.some((exchange) => failsOn(readCase(exchange), failOn));
  return isFailed ? EXIT.failed : EXIT.passed;
}
