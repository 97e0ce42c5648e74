import type { RedactedText } from '../redacted-text';

/**
 * A text cut in its middle to at most `limit` characters, because the beginning and the end of a host name or a URL
 * tell more than its middle. Characters are code points; `limit` is at least 1.
 */
export function truncateMiddle(text: RedactedText, limit: number): RedactedText;
export function truncateMiddle(text: string, limit: number): string;
export function truncateMiddle(text: string, limit: number): string {
  // A code point is at most two code units, so that a huge text need not be split whole to see that it is too long.
  const characters = Array.from(
    text.length > limit * 4 ? text.slice(0, limit * 2) + text.slice(-limit * 2) : text,
  );
  if (characters.length <= limit) return text;
  const kept = Math.max(limit - 1, 0);
  const head = Math.ceil(kept / 2);
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
}
