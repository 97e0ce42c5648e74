/** What is counted, by its name for one and for several. */
export type Noun = { readonly one: string; readonly many: string };

/** A number with what is counted. */
export const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const LINES: Noun = { one: 'line', many: 'lines' };

/** How many are left out of what is counted, such as `1 more cause`. */
export const moreOf = (count: number, { one, many }: Noun): string =>
  plural(count, `more ${one}`, `more ${many}`);
