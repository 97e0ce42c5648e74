const codePoint = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * A text in a URL or the value of a header in a Hurl file, where `#` begins a comment and `{{` a variable.
 *
 * @see https://hurl.dev/docs/grammar.html
 */
export const hurlQuote = (text: string): string => text.replace(/[^ !"$-[\]-z|~]/gu, codePoint);

/** The name of a header in a Hurl file. */
export const hurlKey = (name: string): string => name.replace(/[^\w.-]/gu, codePoint);

/** A text that a regular expression of Hurl matches as it is. */
export const hurlPattern = (text: string): string =>
  text.replace(/[^\w :-]/gu, (character) =>
    /[./*]/.test(character) ? `\\${character}` : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
