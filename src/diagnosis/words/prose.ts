/** A run of text: plain words, or a literal value (a header name, an origin) that is shown in a fixed-width face. */
export type ProsePart =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'code'; readonly text: string };

/** A sentence or two with literal values in it, free of any markup, so that each view renders it in its own way. */
export type Prose = readonly ProsePart[];

/** Marks a literal value for {@link prose}. */
export const code = (text: string): ProsePart => ({ kind: 'code', text });

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
