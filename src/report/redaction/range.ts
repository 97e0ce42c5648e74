/** A half-open range of characters of a text. */
export type Range = { readonly start: number; readonly end: number };
