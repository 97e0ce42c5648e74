import type { Prose } from '../../diagnosis/words/prose';
import type { Header } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { codeSpan, markdownProse, words } from './markdown-text';
import { cappedValue } from '../capped-value';
import { ours } from '../redaction/composed-text';
import type { Redaction } from '../redaction/redaction';
import { shortProse } from '../short-prose';
import { visibleBytes } from '../../explanation/visible-text';

/** Prints values as Markdown. Each is redacted here, before it is cut or escaped, and so cannot be forgotten. */
export type MarkdownPrinter = {
  readonly redaction: Redaction;
  /** A literal value as a code span. */
  readonly code: (text: string) => RedactedText;
  /** Words that mean nothing but themselves. */
  readonly words: (text: string) => RedactedText;
  /** A sentence; literal values in it are cut in their middle where `longest` is given, in characters. */
  readonly prose: (text: Prose, longest?: number) => RedactedText;
  /** A link to a page that we name: no recorded URL becomes one. */
  readonly link: (label: string, href: string) => RedactedText;
  /** A text as a line of a code block. */
  readonly line: (text: string) => RedactedText;
  /** A header as a line of a code block. */
  readonly headerLine: (header: Header) => RedactedText;
};

const shown = (text: RedactedText): RedactedText => cappedValue(visibleBytes(text));

/** Prints what the redaction leaves of values. */
export const markdownPrinter = (redaction: Redaction): MarkdownPrinter => ({
  redaction,
  code: (text) => codeSpan(redaction.literal(text)),
  words: (text) => words(redaction.text(text)),
  prose: (text, longest) => {
    const redacted = redaction.prose(text);
    return markdownProse(longest === undefined ? redacted : shortProse(redacted, longest));
  },
  link: (label, href) => ours`[${words(redaction.text(label))}](${redaction.text(href)})`,
  line: (text) => shown(redaction.text(text)),
  headerLine: (header) => {
    const { name, value } = redaction.header(header);
    return ours`${visibleBytes(name)}: ${shown(value)}`;
  },
});
