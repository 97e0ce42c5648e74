/**
 * A run of text: plain words, a literal value (a header name, an origin) that is shown in a fixed-width face, or a time of
 * the day, in milliseconds since the epoch. Its text is in UTC; a view for one reader may show it in the reader's own time.
 */
export type ProsePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string; readonly time: number };

/** A sentence or two with literal values in it, free of any markup, so that each view renders it in its own way. */
export type Prose = readonly ProsePart[];

/** Marks a literal value for {@link prose}. */
export const code = (text: string): ProsePart => ({ kind: 'code', text });

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A time of the day for {@link prose}, from milliseconds since the epoch: `10:05:40 UTC`. */
export function clockTime(time: number): ProsePart {
  const seconds = Math.floor(time / 1000);
  const inDay = ((seconds % 86_400) + 86_400) % 86_400;
  const parts = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60];
  return { kind: 'time', text: `${parts.map(twoDigits).join(':')} UTC`, time };
}

/** Template tag: words stay words, `${code(value)}` and whole `Prose` values are spliced in, other strings are words. */
export function prose(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | ProsePart | Prose)[]
): Prose {
  const parts: ProsePart[] = [];
  strings.forEach((text, index) => {
    if (text !== '') parts.push({ kind: 'words', text });
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === 'string' || typeof value === 'number')
      parts.push({ kind: 'words', text: String(value) });
    else if ('kind' in value) parts.push(value);
    else parts.push(...value);
  });
  return parts;
}

/** The same text without any distinction, for labels and alternatives. */
export const plainText = (text: Prose): string => text.map((part) => part.text).join('');
