import type { Header, HeaderList } from '../fetch-standard/header-list';
import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import { keptValue } from './long-values';

/** Response headers that decide who may read a response, and for whom a cache may keep it. */
const DECIDING = /^(?:access-control-.*|cross-origin-.*|timing-allow-origin|vary)$/;

/** Whether a response header decides who may read the response; the name may be in any case. */
export const decidesWhoReads = (name: string): boolean => DECIDING.test(asciiLowercase(name));

/** Response headers of which a comma does not part the values, and that Firefox joins by line feeds. */
const JOINED_BY_LINE_FEEDS: ReadonlySet<string> = new Set([
  'set-cookie',
  'www-authenticate',
  'proxy-authenticate',
]);

/** Headers of which Firefox keeps the first line alone. */
const SINGLE: ReadonlySet<string> = new Set([
  'authorization',
  'content-disposition',
  'from',
  'host',
  'if-modified-since',
  'if-unmodified-since',
  'location',
  'max-forwards',
  'proxy-authorization',
  'referer',
  'user-agent',
]);

/** Values by lower-cased name, repeats joined as Firefox joins them for its extensions. */
export function joinRepeats(headers: HeaderList): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const header of headers) {
    const name = asciiLowercase(header.name);
    const before = joined.get(name);
    joined.set(name, before === undefined ? header.value : joinValues(name, before, header.value));
  }
  return joined;
}

/** Firefox leaves empty values out, but in Content-Type, of which it tells what stood on the wire. */
function joinValues(name: string, before: string, value: string): string {
  if (SINGLE.has(name)) return before;
  if (name === 'content-type') return `${before},${value}`;
  if (before === '' || value === '') return before + value;
  return before + (JOINED_BY_LINE_FEEDS.has(name) ? '\n' : ', ') + value;
}

/** Whether joining the repeats of one list gives exactly the other list. */
export function isMergeOf(merged: HeaderList, apart: HeaderList): boolean {
  return differingNames(merged, apart).length === 0;
}

/** Chromium keeps cookies apart from the other headers, and shows them of an emptied response too. */
const isCookie = ({ name }: Header): boolean => name.toLowerCase() === 'set-cookie';

/**
 * Whether a response arrived with headers and is handed on with none, cookies aside. Both browsers do that themselves to a
 * `no-cors` request for a response that looks like data.
 *
 * @see https://fetch.spec.whatwg.org/#orb
 */
export const isEmptiedList = (seen: HeaderList, sent: HeaderList): boolean =>
  seen.every(isCookie) && !sent.every(isCookie);

/**
 * Whether one list may be what somebody made of the other: they differ, and in nothing but headers that decide who may
 * read the response. The list of a response that the browser emptied is none.
 */
export function isRewriteOf(seen: HeaderList, sent: HeaderList): boolean {
  if (isEmptiedList(seen, sent) || isEmptiedList(sent, seen)) return false;
  if (seen.length === 0 || sent.length === 0) return false;
  const differing = differingNames(seen, sent);
  return differing.length > 0 && differing.every(decidesWhoReads);
}

/**
 * Lower-cased names of the headers whose values differ, repeats joined; a header that one list lacks differs. Of long values
 * that nothing reads only the beginnings are known: where one list has repeats joined, less of them.
 */
export function differingNames(a: HeaderList, b: HeaderList): readonly string[] {
  const left = joinRepeats(a);
  const right = joinRepeats(b);
  const differs = (name: string): boolean => {
    const [one, other] = [left.get(name), right.get(name)];
    if (one === undefined || other === undefined) return true;
    return one !== other && keptValue({ name, value: one }) !== keptValue({ name, value: other });
  };
  return [...new Set([...left.keys(), ...right.keys()])].filter(differs);
}
