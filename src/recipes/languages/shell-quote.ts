/**
 * A string as one word of a POSIX shell command. Bytes that cannot stand in a line of text are written as `$'\ooo'`,
 * which bash, zsh, ksh and the next POSIX sh read; U+0000 cannot be passed to a program at all and is left out. A shell
 * that does not know `$'…'` (dash) hands other text to the program, but still as one word: no quote stands within.
 *
 * @param text - one character for each byte above 0x7F where it comes from a header; other characters become UTF-8
 */
export function shellQuote(text: string): string {
  return quotedAscii(text) ?? `$'${bytesOf(text).map(ansiByte).join('')}'`;
}

/**
 * The same as one word of a script for every POSIX shell, dash among them. It runs `printf` for bytes that cannot stand in a
 * line of text, and loses line breaks at the end.
 */
export function scriptQuote(text: string): string {
  const format = (byte: number, index: number): string => {
    if (byte === 0x25) return '%%';
    // At the start, it would be an option.
    return byte === 0x2d && index === 0 ? '\\055' : ansiByte(byte);
  };
  return quotedAscii(text) ?? `"$(printf '${bytesOf(text).map(format).join('')}')"`;
}

const passable = (text: string): string => text.replaceAll('\0', '');

/** Printable ASCII as one word; null for other text. */
function quotedAscii(text: string): string | null {
  const plain = passable(text);
  if (/^[\w@%+=:,./-]+$/.test(plain)) return plain;
  return /^[\x20-\x7e]*$/.test(plain) ? `'${plain.replaceAll("'", `'\\''`)}'` : null;
}

function bytesOf(text: string): readonly number[] {
  const plain = passable(text);
  return /[^\0-\xff]/.test(plain)
    ? Array.from(new TextEncoder().encode(plain))
    : Array.from(plain, (character) => character.charCodeAt(0));
}

function ansiByte(byte: number): string {
  if (byte === 0x5c) return '\\\\';
  // Not `\'` for a quote: in dash, to which `$'` is a plain quote, it would end the word, and what follows would run.
  if (byte >= 0x20 && byte <= 0x7e && byte !== 0x27) return String.fromCharCode(byte);
  // Octal, which ends after three digits in every shell; hexadecimal digits may swallow those that follow.
  return `\\${byte.toString(8).padStart(3, '0')}`;
}
