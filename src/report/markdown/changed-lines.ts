import type { AnswerFix } from '../../diagnosis/fix/fix';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { codeBlock } from './markdown-text';
import { ours } from '../redaction/composed-text';

/** An answer's status and headers that change, as a block of those that go and those that take their place. */
export function changedLines(
  { status, headers }: Pick<AnswerFix, 'status' | 'headers'>,
  print: MarkdownPrinter,
): RedactedText {
  const gone = headers.flatMap(({ name, before }) =>
    before.map((value) => print.headerLine({ name, value })),
  );
  const added = headers.flatMap(({ name, after }) =>
    after === null ? [] : [print.headerLine({ name, value: after })],
  );
  return codeBlock('diff', [
    ...(status === null ? [] : [ours`- ${status.before}`]),
    ...gone.map((line) => ours`- ${line}`),
    ...(status === null ? [] : [ours`+ ${status.after}`]),
    ...added.map((line) => ours`+ ${line}`),
  ]);
}
