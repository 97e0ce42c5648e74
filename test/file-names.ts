/** The names of files that were taken by a pattern, without folder and ending, in order. */
export const fileNames = (taken: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(taken)
    .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
    .sort();
