import type { Evidence } from '../../diagnosis/diagnosis';
import type { RedactedText } from '../../redacted-text';
import { evidenceGroups, isOffending } from '../evidence-columns';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';
import { ours } from '../redaction/composed-text';

function evidenceLine({ name, value, mark }: Evidence, print: MarkdownPrinter): RedactedText {
  const sign = isOffending({ value, mark }) ? ours`! ` : ours`  `;
  if (value === null) return ours`${sign}${print.line(name)}: (absent)`;
  return name.startsWith(':') || name === 'error'
    ? ours`${sign}${print.line(value)}`
    : ours`${sign}${print.headerLine({ name, value })}`;
}

/** What proves a statement as a code block, the offending lines marked by `!`; nothing without evidence. */
export function evidenceBlock(
  evidence: readonly Evidence[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  if (evidence.length === 0) return [];
  const lines = evidenceGroups(evidence).flatMap((group, index) => [
    ...(index === 0 ? [] : [ours``]),
    ours`${print.line(group.title)}:`,
    ...group.lines.map((line) => evidenceLine(line, print)),
  ]);
  return [codeBlock('text', lines)];
}
