import { plural } from '../../diagnosis/words/plural';
import type { RedactedText } from '../../redacted-text';

/** Enough for the whole of what is pasted anywhere; more would make the panel slow. */
const MOST_LINES = 2_500;
const MOST_CHARACTERS = 80_000;

/** What is shown of a text, and what is said where that is not all. */
export type Preview = { readonly text: string; readonly note?: string };

const number = (count: number): string => count.toLocaleString('en-US');

/** The beginning of a text, and how much of it that is. */
export function previewOf(text: RedactedText): Preview {
  const lines = text.split('\n');
  const inLines = lines.slice(0, MOST_LINES).join('\n');
  // A surrogate pair must not be parted.
  const shown = inLines.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, '');
  if (shown.length >= text.length - 1) return { text };
  const isCutInLine = shown.length < inLines.length;
  const part = isCutInLine
    ? `${number(shown.length)} of ${number(text.length)} characters`
    : `${number(MOST_LINES)} of ${number(lines.length - 1)} lines`;
  return { text: shown, note: `The preview ends here, after ${part}. A copy and a file have all of it.` };
}

const encoder = new TextEncoder();

/** How long a text is: as services count it, and as a file. */
export function sizeOf(text: RedactedText): string {
  const kilobytes = Math.ceil(encoder.encode(text).length / 1000);
  return `${number(text.length)} characters, ${number(kilobytes)} kB.`;
}

/** What a reader has to know of the secrets in it before it leaves. */
export const tellSecrets = (secrets: number): string =>
  secrets === 0
    ? 'No secret was recognized.'
    : `${plural(secrets, 'secret value was', 'secret values were')} replaced.`;
