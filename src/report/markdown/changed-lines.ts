import type { LineChange } from '../../explanation/blocks';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { codeBlock } from './markdown-text';
import { ours } from '../redaction/composed-text';

/** Lines of a message that change, as a block of those that go and those that take their place. */
export function changedLines(changes: readonly LineChange[], print: MarkdownPrinter): RedactedText {
  const written = ({ name }: LineChange, value: string): RedactedText =>
    name.startsWith(':') ? print.line(value) : print.headerLine({ name, value });
  const gone = changes.flatMap((change) => change.before.map((value) => written(change, value)));
  const added = changes.flatMap((change) => (change.after === null ? [] : [written(change, change.after)]));
  return codeBlock('diff', [...gone.map((line) => ours`- ${line}`), ...added.map((line) => ours`+ ${line}`)]);
}
