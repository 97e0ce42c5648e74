import type { Prose } from '../diagnosis/prose';
import { visibleBytes, visibleText } from './visible-text';

/** Longer values are cut in a report; it says so where it cuts. */
const LONGEST_VALUE = 1000;

/** A value that is not endlessly long, with the number of characters that were cut. */
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
export function codeSpan(text: string): string {
  const visible = cappedValue(visibleBytes(text));
  if (visible === '') return '(empty)';
  const fence = '`'.repeat(longestBacktickRun(visible) + 1);
  const needsPadding = /^[` ]|[` ]$/.test(visible);
  return needsPadding ? `${fence} ${visible} ${fence}` : `${fence}${visible}${fence}`;
}

/** Words as Markdown text that means nothing but itself, on one line. */
export function words(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, '$1\\$2');
}

/** A sentence with literal values as Markdown. */
export const markdownProse = (text: Prose): string =>
  text.map((part) => (part.kind === 'code' ? codeSpan(part.text) : words(part.text))).join('');

/**
 * Lines as a fenced code block that they cannot close: its fence is longer than any run of backticks in them. Each line
 * must be free of line breaks; {@link visibleBytes} makes it so.
 *
 * @param info - a language name of ours, never a stranger's text
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function codeBlock(info: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(text) + 1));
  return `${fence}${info}\n${text}\n${fence}`;
}
