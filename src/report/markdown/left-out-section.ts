import type { RedactedText } from '../../redacted-text';
import { leftOutNotes } from '../frame/left-out-notes';
import { joined, ours } from '../redaction/composed-text';
import type { MarkdownPrinter } from './markdown-printer';

/** Which secrets were left out of what is printed so far. */
export function leftOutSection(print: MarkdownPrinter): readonly RedactedText[] {
  const notes = leftOutNotes(print.redaction.leftOut());
  return notes.length === 0
    ? []
    : [
        ours`### Left out`,
        joined(
          notes.map((note) => ours`- ${print.prose(note)}`),
          ours`\n`,
        ),
      ];
}
