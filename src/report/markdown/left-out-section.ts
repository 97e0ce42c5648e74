import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';

/** What was left out of what is printed so far: secrets, and what was too long to be recorded. */
export function leftOutSection(
  { cut, beginningMissed }: Exchange,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { headers, urls } = print.redaction.leftOut();
  const notes = [
    ...(headers.length === 0
      ? []
      : [
          ours`Secret values of ${joined(headers.map(print.code), ours`, `)} are replaced by \`[redacted]\`, in commands by \`YOUR-…\`.`,
        ]),
    ...(urls ? [ours`Secrets in URLs are replaced by \`redacted\`, in commands by \`YOUR-…\`.`] : []),
    ...(cut.headerBytes > 0 ? [ours`${cut.headerBytes} bytes of headers were too long to be recorded.`] : []),
    ...(cut.urlCharacters > 0 ? [ours`${cut.urlCharacters} characters were cut from the ends of URLs.`] : []),
    ...(beginningMissed ? [ours`The beginning of this request was not recorded.`] : []),
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
