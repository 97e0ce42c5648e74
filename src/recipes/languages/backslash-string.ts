/** How a language writes what cannot stand for itself in a string. */
type Escapes = {
  /** What the string stands between; double quotes when not given. */
  readonly mark?: "'";
  /** Characters besides the quote and the backslash that mean something unless a backslash stands before them. */
  readonly special?: string;
  /** The escape for a Unicode code point, never a lone surrogate. */
  readonly codePoint: (codePoint: number) => string;
};

const REPLACEMENT = 0xfffd;
const isSurrogate = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint <= 0xdfff;

/** Text between quotes: printable ASCII stays readable, all else becomes an escape, lone surrogates U+FFFD. */
export function backslashString(text: string, { mark, special = '', codePoint }: Escapes): string {
  const quote = mark ?? '"';
  const written = Array.from(text, (character) => {
    if (character === '\\' || character === quote || special.includes(character)) return `\\${character}`;
    if (/^[\x20-\x7e]$/.test(character)) return character;
    const value = character.codePointAt(0) ?? REPLACEMENT;
    return codePoint(isSurrogate(value) ? REPLACEMENT : value);
  });
  return `${quote}${written.join('')}${quote}`;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** `\uXXXX` for each UTF-16 code unit, as JavaScript, JSON and C# read it. */
export const utf16Escape = (codePoint: number): string =>
  Array.from({ length: codePoint > 0xffff ? 2 : 1 }, (_, index) => {
    return `\\u${hex(String.fromCodePoint(codePoint).charCodeAt(index), 4)}`;
  }).join('');

/** `\uXXXX`, and `\UXXXXXXXX` beyond the Basic Multilingual Plane, as Python, Go, YAML, TOML and HCL read it. */
export const longEscape = (codePoint: number): string =>
  codePoint > 0xffff ? `\\U${hex(codePoint, 8)}` : `\\u${hex(codePoint, 4)}`;

/**
 * As {@link utf16Escape}, but octal below U+0100: Java replaces `\uXXXX` before it looks for the end of a string, so that
 * `\u0022` would be a quote and `\u000a` the end of the line.
 */
export const javaEscape = (codePoint: number): string =>
  codePoint < 0x100 ? `\\${codePoint.toString(8).padStart(3, '0')}` : utf16Escape(codePoint);
