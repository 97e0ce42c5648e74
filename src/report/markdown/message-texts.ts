import { LINES, moreOf } from '../../diagnosis/words/plural';
import { decidesWhoReads } from '../../exchange/rewritten-headers';
import type { RecordedMessage } from '../../explanation/blocks';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../redaction/composed-text';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';

/** A message with those of its headers that decide who may read a response; the others are nobody's business and counted. */
export function messageTexts(
  { title, firstLine, lines, absent }: RecordedMessage,
  limit: number,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const told = lines?.filter(({ name }) => decidesWhoReads(name)).slice(0, limit) ?? [];
  const rest = (lines?.length ?? 0) - told.length;
  return [
    ours`${print.words(title)}:`,
    codeBlock('text', [
      print.line(firstLine),
      ...told.map((line) => {
        const written = print.headerLine(line);
        return line.mark === null ? written : ours`${written} ${print.line(line.mark)}`;
      }),
      ...(rest > 0 ? [ours`(${print.words(moreOf(rest, LINES))})`] : []),
      ...absent.map((name) => ours`(no ${print.line(name)})`),
      ...(lines === null ? [ours`(headers not recorded)`] : []),
    ]),
  ];
}
