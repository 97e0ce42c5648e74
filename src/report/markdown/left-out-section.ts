import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';

/** The most headers that are named. */
const MOST_NAMES = 20;

/** The names of headers, as far as somebody would read them. */
function headerNames(names: readonly string[], print: MarkdownPrinter): RedactedText {
  const named = joined(names.slice(0, MOST_NAMES).map(print.code), ours`, `);
  const rest = names.length - MOST_NAMES;
  if (rest <= 0) return named;
  return ours`${named} and ${rest} more ${rest === 1 ? ours`header` : ours`headers`}`;
}

/** Which secrets were left out of what is printed so far. */
export function leftOutSection(print: MarkdownPrinter): readonly RedactedText[] {
  const { headers, urls } = print.redaction.leftOut();
  const notes = [
    ...(headers.length === 0
      ? []
      : [
          ours`Secret values of ${headerNames(headers, print)} are replaced by \`[redacted]\`, in commands by \`YOUR-…\`.`,
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
