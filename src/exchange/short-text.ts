import * as v from 'valibot';

/** Longest of the short texts by which requests are told apart (ids, methods) that is believed, in characters. */
const LONGEST = 4096;

/** Longest of the texts that are only shown (status lines, names of errors) that is kept, in characters. */
const LONGEST_SHOWN = 1024;

/** A text that has to be whole or is worth nothing; the schema refuses a longer one. */
export const shortText = v.pipe(v.string(), v.maxLength(LONGEST));

/** A text that somebody else may make as long as he likes; it is cut, and says by how much. */
export const shownText = v.pipe(
  v.string(),
  v.transform((text) =>
    text.length <= LONGEST_SHOWN
      ? text
      : `${text.slice(0, LONGEST_SHOWN)}… (${String(text.length - LONGEST_SHOWN)} more characters)`,
  ),
);
