import { LINES, moreOf } from '../../diagnosis/words/plural';
import type { RecordedMessage } from '../../explanation/blocks';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../redaction/composed-text';
import { toldMessage } from '../frame/told-message';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';

/** A message with its first headers that decide who may read a response. */
export function messageTexts(
  message: RecordedMessage,
  limit: number,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { title, firstLine, lines, absent, unlisted = 0 } = toldMessage(message, limit);
  return [
    ours`${print.words(title)}:`,
    codeBlock('text', [
      print.line(firstLine),
      ...(lines ?? []).map((line) => {
        const written = print.headerLine(line);
        return line.mark === null ? written : ours`${written} ${print.line(line.mark)}`;
      }),
      ...(unlisted > 0 ? [ours`(${print.words(moreOf(unlisted, LINES))})`] : []),
      ...absent.map((name) => ours`(no ${print.line(name)})`),
      ...(lines === null ? [ours`(headers not recorded)`] : []),
    ]),
  ];
}
