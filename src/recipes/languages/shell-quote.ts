/**
 * A string as one word of a POSIX shell command. Bytes that cannot stand in a line of text are written as `$'\ooo'`,
 * which bash, zsh, ksh and the next POSIX sh read; U+0000 cannot be passed to a program at all and is left out. A shell
 * that does not know `$'…'` (dash) hands other text to the program, but still as one word: no quote stands within.
 *
 * @param text - one character for each byte above 0x7F where it comes from a header; other characters become UTF-8
 */
export function shellQuote(text: string): string {
  const passable = text.replaceAll('\0', '');
  if (/^[\w@%+=:,./-]+$/.test(passable)) return passable;
  if (/^[\x20-\x7e]*$/.test(passable)) return `'${passable.replaceAll("'", `'\\''`)}'`;
  const bytes = /[^\0-\xff]/.test(passable)
    ? Array.from(new TextEncoder().encode(passable))
    : Array.from(passable, (character) => character.charCodeAt(0));
  return `$'${bytes.map(ansiByte).join('')}'`;
}

function ansiByte(byte: number): string {
  if (byte === 0x5c) return '\\\\';
  // Not `\'` for a quote: in dash, to which `$'` is a plain quote, it would end the word, and what follows would run.
  if (byte >= 0x20 && byte <= 0x7e && byte !== 0x27) return String.fromCharCode(byte);
  // Octal, which ends after three digits in every shell; hexadecimal digits may swallow those that follow.
  return `\\${byte.toString(8).padStart(3, '0')}`;
}
