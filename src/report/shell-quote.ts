/**
 * A string as one word of a POSIX shell command. Bytes that cannot stand in a line of text are written as `$'\xXX'`,
 * which bash, zsh, ksh and the next POSIX sh read; U+0000 cannot be passed to a program at all and is left out.
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
  if (byte === 0x27 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  if (byte >= 0x20 && byte <= 0x7e) return String.fromCharCode(byte);
  // Always two digits: a longer run of hexadecimal digits would be read as one number by some shells.
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
