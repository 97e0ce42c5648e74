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
