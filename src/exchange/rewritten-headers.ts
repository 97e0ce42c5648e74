import type { Header, HeaderList } from '../fetch-standard/header-list';
import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import { keptValue } from './long-values';

/** Response headers that decide who may read an answer, and for whom a cache may keep it. */
const DECIDING = /^(?:access-control-.*|cross-origin-.*|timing-allow-origin|vary)$/;

/** Whether a response header decides who may read the answer; the name may be in any case. */
export const decidesWhoReads = (name: string): boolean => DECIDING.test(asciiLowercase(name));

/** Values by lower-cased name, repeats joined as Firefox joins them: Set-Cookie by line feeds, and empty ones left out. */
export function joinRepeats(headers: HeaderList): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const header of headers) {
    const name = asciiLowercase(header.name);
    const before = joined.get(name);
    const glue = name === 'set-cookie' ? '\n' : ', ';
    joined.set(name, joinValues(before ?? '', glue, header.value));
  }
  return joined;
}

function joinValues(before: string, glue: string, value: string): string {
  if (before === '' || value === '') return before + value;
  return before + glue + value;
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
