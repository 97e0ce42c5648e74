import type { RedactedText } from '../redacted-text';

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
