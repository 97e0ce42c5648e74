import type { Headline } from '../../explanation/explanation';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { ours } from '../redaction/composed-text';
import { CERTAINTY_LABELS } from '../statements';

/** What happened as a line, with how it is known; the verdict of the browser below. */
export function headlineBlocks(
  { title, verdict, knownBy }: Headline,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const certainty = CERTAINTY_LABELS[knownBy];
  const known = certainty === null ? ours`` : ours` (${print.words(certainty)})`;
  return [ours`**${print.prose(title)}**${known}`, ...(verdict === null ? [] : [print.prose(verdict)])];
}
