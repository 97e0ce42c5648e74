import { letterPairs } from './letter-pairs';
import type { LetterPairs } from './letter-pairs';
import { wordsInCase } from './name-words';

/**
 * How a run of letters and digits looks: a `word` or a name of several, a `number`, a `mixture` of both as people write
 * it (`v4`, `shoes123`, `256gb`), or like nothing that people write.
 */
export type ChunkShape = {
  readonly kind: 'word' | 'number' | 'mixture' | 'odd';
  /** Those of its words; in one short word they say little, so neighbours are judged together. */
  readonly pairs: LetterPairs;
};

/** Longer runs of digits number nothing: 64 bits are twenty. */
const LONGEST_NUMBER = 20;

/** A word of so many letters is judged on its own. */
const LONG_WORD = 8;

/** Random letters have such a pair at every second place, words at few. */
const MOST_ODD_PAIRS = 0.3;

/** Whether so many odd pairs are more than words have. */
export const hasOddPairs = ({ all, odd }: LetterPairs): boolean => odd > all * MOST_ODD_PAIRS;

/** The same where a secret may be expected: one odd pair is what a name or a foreign word has. */
export const hasAnyOddPairs = ({ all, odd }: LetterPairs): boolean => odd > Math.max(1, all * 0.15);

function pairsOf(words: readonly string[]): LetterPairs {
  const each = words.filter((word) => !/\d/.test(word)).map((word) => letterPairs(word.toLowerCase()));
  return {
    all: each.reduce((sum, { all }) => sum + all, 0),
    odd: each.reduce((sum, { odd }) => sum + odd, 0),
  };
}

/** A text of random letters changes between upper and lower case all the time. */
const isTorn = (words: readonly string[], length: number): boolean =>
  words.length >= 3 && length / words.length < (length < 10 ? 2.5 : 3);

function isMixture(words: readonly string[], length: number): boolean {
  const letters = words.filter((word) => !/\d/.test(word));
  const isShort = length <= 12 || words.length <= 2;
  const areWords = letters.every((word) => word.length <= 2 || !hasOddPairs(letterPairs(word.toLowerCase())));
  return words.length <= 3 && isShort && areWords;
}

/** The shape of a run of ASCII letters and digits. */
export function chunkShape(chunk: string): ChunkShape {
  const { length } = chunk;
  if (/^(?:\d+|\d{8}T\d{6}Z?)$/.test(chunk))
    return { kind: length > LONGEST_NUMBER ? 'odd' : 'number', pairs: { all: 0, odd: 0 } };
  const words = wordsInCase(chunk);
  const pairs = pairsOf(words);
  if (/\d/.test(chunk)) return { kind: isMixture(words, length) ? 'mixture' : 'odd', pairs };
  const isOdd = isTorn(words, length) || (length >= LONG_WORD && hasOddPairs(pairs));
  return { kind: isOdd ? 'odd' : 'word', pairs };
}
