import { plural } from '../../diagnosis/words/plural';
import type { RedactedText } from '../../redacted-text';

/** Enough for the whole of what is pasted anywhere; more would make the panel slow. */
const MOST_LINES = 2_500;
const MOST_CHARACTERS = 80_000;

/** What is shown of a text, and what is said where that is not all. */
export type Preview = { readonly text: string; readonly note?: string };

/** The beginning of a text, in whole lines where it has lines. */
export function previewOf(text: RedactedText): Preview {
  const lines = text.split('\n');
  const beginning = lines.slice(0, MOST_LINES).join('\n').slice(0, MOST_CHARACTERS);
  if (beginning.length >= text.length - 1) return { text };
  const shown = `${number(beginning.split('\n').length)} of ${number(lines.length - 1)} lines`;
  return {
    text: beginning,
    note: `The preview ends here, after ${shown}. A copy and a file have all of it.`,
  };
}

const number = (count: number): string => count.toLocaleString('en-US');

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
