import type { Prose } from '../../diagnosis/words/prose';
import { visibleBytes, visibleText } from '../../explanation/visible-text';
import type { Header } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { joined, ours, respelled } from '../redaction/composed-text';
import type { Redaction, RedactedProse } from '../redaction/redaction';
import { shortProse } from '../short-prose';
import { truncateMiddle } from '../truncate-middle';
import type { Paint } from './paint';

/** The most characters of a value: a terminal is read, not searched. */
const LONGEST_VALUE = 1000;

/** Prints values as plain text of visible characters. Each is redacted here, before it is cut, and so cannot be forgotten. */
export type TextPrinter = {
  readonly redaction: Redaction;
  readonly paint: Paint;
  /** A literal value, set off by backticks. */
  readonly code: (text: string) => RedactedText;
  readonly words: (text: string) => RedactedText;
  /** A sentence; literal values in it are cut in their middle where `longest` is given, in characters. */
  readonly prose: (text: Prose, longest?: number) => RedactedText;
  /** A text as a line of its own. */
  readonly line: (text: string) => RedactedText;
  /** A header as a line of its own. */
  readonly headerLine: (header: Header) => RedactedText;
};

const shown = (text: RedactedText): RedactedText =>
  respelled(visibleBytes(text), (plain) => truncateMiddle(plain, LONGEST_VALUE));

const codeOf = (text: RedactedText): RedactedText => (text === '' ? ours`(empty)` : ours`\`${shown(text)}\``);

const proseOf = (text: RedactedProse): RedactedText =>
  joined(
    text.map((part) => (part.kind === 'code' ? codeOf(part.text) : visibleText(part.text))),
    ours``,
  );

/** Prints what the redaction leaves of values. */
export const textPrinter = (redaction: Redaction, paint: Paint): TextPrinter => ({
  redaction,
  paint,
  code: (text) => codeOf(redaction.literal(text)),
  words: (text) => visibleText(redaction.text(text)),
  prose: (text, longest) => {
    const redacted = redaction.prose(text);
    return proseOf(longest === undefined ? redacted : shortProse(redacted, longest));
  },
  line: (text) => shown(redaction.text(text)),
  headerLine: (header) => {
    const { name, value } = redaction.header(header);
    return ours`${visibleBytes(name)}: ${shown(value)}`;
  },
});

/** Lines of something to be copied, or of a message, set off from sentences. */
export function indented(text: RedactedText): RedactedText {
  return respelled(text, (plain) =>
    plain
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => (line === '' ? line : `    ${line}`))
      .join('\n'),
  );
}
