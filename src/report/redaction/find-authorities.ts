import type { DecodedText } from './decoded-text';
import type { Range } from './range';

/** The hosts of URLs in a text, which are never secret, and the user names and passwords before them, which always are. */
export type Authorities = { readonly hosts: readonly Range[]; readonly userinfos: readonly Range[] };

/**
 * What an authority follows: `://` of any scheme, the schemes that URL parsers take without slashes too, and two slashes
 * where a URL may begin, which is not within a path.
 */
const BEFORE = /:[\\/]{2,}|(?<![a-z0-9])(?:https?|wss?|ftp):[\\/]*|(?:^|[\s"'<>(=,;|])[\\/]{2,}/gi;

const ENDS_AUTHORITY = /[\\/?#\s"'<>]/;
const HOST = /[A-Za-z0-9._:*[\]\u0080-\uffff-]*/y;

/** A mark that was encoded deeper than the slashes before it is part of a name or a password. */
function endOfAuthority({ text, levels }: DecodedText, start: number): number {
  const level = levels[start - 1] ?? 0;
  let end = start;
  while (end < text.length && !((levels[end] ?? 0) <= level && ENDS_AUTHORITY.test(text.charAt(end))))
    end += 1;
  return end;
}

/** Finds them in time linear in the text: what it has seen of an authority it does not see again. */
export function findAuthorities(decoded: DecodedText): Authorities {
  const { text } = decoded;
  const hosts: Range[] = [];
  const userinfos: Range[] = [];
  const before = new RegExp(BEFORE);
  // Where no `@` stands in an authority, none stands in one that is encoded within it.
  let withoutUserinfo = 0;
  while (before.exec(text) !== null) {
    const start = before.lastIndex;
    const end = start < withoutUserinfo ? start : endOfAuthority(decoded, start);
    const at = text.slice(start, end).lastIndexOf('@');
    if (at < 0) withoutUserinfo = Math.max(withoutUserinfo, end);
    if (at > 0) userinfos.push({ start, end: start + at });
    HOST.lastIndex = start + at + 1;
    const host = HOST.exec(text)?.[0] ?? '';
    hosts.push({ start: start + at + 1, end: start + at + 1 + host.length });
    before.lastIndex = start + Math.max(at + 1, host.length);
  }
  return { hosts, userinfos };
}
