import type { Exchange } from '../exchange/exchange';
import { codeSpan } from './markdown-text';
import { redactionsOf } from './redaction/redactions-of';

/** What the report does not show: secrets, and what was too long to be recorded. */
export function leftOutSection(original: Exchange): readonly string[] {
  const { headers, urls } = redactionsOf(original);
  const { cut } = original;
  const notes = [
    ...(headers.length === 0
      ? []
      : [`Secret values of ${headers.map(codeSpan).join(', ')} are replaced by \`[redacted]\`.`]),
    ...(urls ? ['Secrets in URLs are replaced by `redacted`.'] : []),
    ...(cut.headerBytes > 0
      ? [`${String(cut.headerBytes)} bytes of headers were too many to be recorded.`]
      : []),
    ...(cut.urlCharacters > 0
      ? [`${String(cut.urlCharacters)} characters were cut from the ends of URLs.`]
      : []),
    ...(original.beginningMissed ? ['The beginning of this request was not seen.'] : []),
  ];
  return notes.length === 0 ? [] : ['### Left out', notes.map((note) => `- ${note}`).join('\n')];
}
