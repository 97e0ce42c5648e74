import type { RedactedText } from '../redacted-text';
import { joined, ours, respelled } from './redaction/composed-text';
import type { RedactedProse } from './redaction/redaction';
import { visibleBytes, visibleText } from './visible-text';

/** Longer values are cut in a report; it says so where it cuts. */
const LONGEST_VALUE = 1000;

/** A value that is not endlessly long, with the number of characters that were cut. */
export function cappedValue(text: RedactedText): RedactedText;
export function cappedValue(text: string): string;
export function cappedValue(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  const cut = text.length - LONGEST_VALUE;
  // A surrogate pair must not be parted.
  const kept = text.slice(0, LONGEST_VALUE).replace(/[\ud800-\udbff]$/, '');
  return `${kept}… (${String(cut)} more characters)`;
}

function longestBacktickRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/**
 * A literal value as a Markdown code span that it cannot leave: its delimiter is longer than any run of backticks in
 * it, and line breaks in it are written as `\u000A`.
 *
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: RedactedText): RedactedText {
  const visible = cappedValue(visibleBytes(text));
  if (visible === '') return ours`(empty)`;
  const fence = '`'.repeat(longestBacktickRun(visible) + 1);
  const needsPadding = /^[` ]|[` ]$/.test(visible);
  return respelled(visible, (text) =>
    needsPadding ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`,
  );
}

/** Words as Markdown text that means nothing but itself, on one line. */
export const words = (text: RedactedText): RedactedText =>
  respelled(visibleText(text), (visible) =>
    visible.replace(/[\\`*_[\]<>&~|]/g, '\\$&').replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, '$1\\$2'),
  );

/** A sentence with literal values as Markdown. */
export const markdownProse = (text: RedactedProse): RedactedText =>
  joined(
    text.map((part) => (part.kind === 'code' ? codeSpan(part.text) : words(part.text))),
    ours``,
  );

/** What a code block holds: a name of ours, by which a renderer colours it. */
type CodeLanguage = 'text' | 'sh' | 'diff' | 'json';

/**
 * Lines as a fenced code block that they cannot close: its fence is longer than any run of backticks in them. Each line
 * must be free of line breaks; {@link visibleBytes} makes it so.
 *
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function codeBlock(language: CodeLanguage, lines: readonly RedactedText[]): RedactedText {
  const text = joined(lines, ours`\n`);
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(text) + 1));
  return respelled(text, (body) => `${fence}${language}\n${body}\n${fence}`);
}
