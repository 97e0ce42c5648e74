import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';

/** Which secrets were left out of what is printed so far. */
export function leftOutSection(print: MarkdownPrinter): readonly RedactedText[] {
  const { headers, urls } = print.redaction.leftOut();
  const notes = [
    ...(headers.length === 0
      ? []
      : [
          ours`Secret values of ${joined(headers.map(print.code), ours`, `)} are replaced by \`[redacted]\`, in commands by \`YOUR-…\`.`,
        ]),
    ...(urls ? [ours`Secrets in URLs are replaced by \`redacted\`, in commands by \`YOUR-…\`.`] : []),
  ];
  return notes.length === 0
    ? []
    : [
        ours`### Left out`,
        joined(
          notes.map((note) => ours`- ${note}`),
          ours`\n`,
        ),
      ];
}
