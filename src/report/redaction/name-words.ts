/** What a name is made of: `HTML`, `Parser`, `word`, `42`. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Splits a name where its writer did: at marks, between digits and letters, and at capitals. */
export const wordsInCase = (name: string): readonly string[] => name.match(WORD) ?? [];

/** The same, all in lower case. */
export const nameWords = (name: string): readonly string[] =>
  wordsInCase(name).map((word) => word.toLowerCase());
