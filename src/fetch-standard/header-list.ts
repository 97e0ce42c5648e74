import { equalsIgnoringAsciiCase } from './isomorphic-string';

/**
 * One header field as it was on the wire. Both strings are isomorphic: one character for each byte (U+0000 to U+00FF),
 * so that odd bytes survive every comparison. Values carry no leading or trailing tab or space.
 *
 * @see https://fetch.spec.whatwg.org/#concept-header
 */
export type Header = { readonly name: string; readonly value: string };

/**
 * Header fields in the order of the wire, repeats kept.
 *
 * @see https://fetch.spec.whatwg.org/#concept-header-list
 */
export type HeaderList = readonly Header[];

/** The fields of that name (any ASCII case), in order; empty when there is none. */
export function headersNamed(list: HeaderList, name: string): HeaderList {
  return list.filter((header) => equalsIgnoringAsciiCase(header.name, name));
}

/** The values of every field of that name (any ASCII case), in order; empty when there is none. */
export function headerValues(list: HeaderList, name: string): readonly string[] {
  const values: string[] = [];
  for (const header of list) if (equalsIgnoringAsciiCase(header.name, name)) values.push(header.value);
  return values;
}

/**
 * The values of every field of that name joined by `, `; null when there is none.
 *
 * @see https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeader(list: HeaderList, name: string): string | null {
  let value: string | null = null;
  for (const header of list) {
    if (!equalsIgnoringAsciiCase(header.name, name)) continue;
    value = value === null ? header.value : `${value}, ${header.value}`;
  }
  return value;
}
