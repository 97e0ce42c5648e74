import { stripTabOrSpace } from './http-whitespace';

/**
 * Splits a header value at the commas that stand outside of quoted strings. Quotes stay; tabs and spaces around each
 * part go; empty parts stay.
 *
 * @see https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
 */
export function decodeAndSplit(value: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    if (character === '"') quoted = !quoted;
    else if (character === '\\' && quoted) index += 1;
    else if (character === ',' && !quoted) {
      parts.push(stripTabOrSpace(value.slice(start, index)));
      start = index + 1;
    }
  }
  parts.push(stripTabOrSpace(value.slice(start)));
  return parts;
}
