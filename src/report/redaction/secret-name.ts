import { nameWords } from './name-words';
import {
  ABOUT_WORDS,
  AMBIGUOUS_WORDS,
  HARMLESS_PAIRS,
  HARMLESS_WORDS,
  PLAIN_KEYS,
  SECRET_PAIRS,
  SECRET_WORDS,
} from './secret-words';

/**
 * What a name says of its value: `secret` whatever it looks like; `ambiguous` where that is for the value to tell;
 * `harmless` of values that look like secrets and are none; `nothing`.
 */
export type NameMeaning = 'secret' | 'ambiguous' | 'harmless' | 'nothing';

/** Endings of names that their writers ran together: `PHPSESSID`, `mytoken`. */
const RUN_TOGETHER = /(?:token|secret|password|passwd|apikey|sessid|sessionid)$/;

/** Names of the CORS protocol: their values are the subject of every report. */
const OF_THE_PROTOCOL = /^(?:access-control|sec-fetch)-/i;

/** Longer names are read by their end: the last words are what a value is. */
const MOST_CHARACTERS = 200;

const isSecretWord = (word: string): boolean => SECRET_WORDS.has(word) || RUN_TOGETHER.test(word);

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);

/** What the name of a header, a parameter, a cookie or a member of JSON says of its value. */
export function nameMeaning(name: string): NameMeaning {
  if (OF_THE_PROTOCOL.test(name)) return 'nothing';
  const words = nameWords(name.slice(-MOST_CHARACTERS));
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  const pairs = pairsOf(words);
  const isSecret = words.some(isSecretWord) || pairs.some((pair) => SECRET_PAIRS.has(pair));
  if (isSecret) return ABOUT_WORDS.has(last) ? 'ambiguous' : 'secret';
  if (words.some((word) => HARMLESS_WORDS.has(word)) || pairs.some((pair) => HARMLESS_PAIRS.has(pair)))
    return 'harmless';
  if (last === 'key' && PLAIN_KEYS.has(words.at(-2) ?? '')) return 'nothing';
  return words.some((word) => AMBIGUOUS_WORDS.has(word)) ? 'ambiguous' : 'nothing';
}
