import { memoizedByText } from '../../fetch-standard/memoized-by-text';
import { chunkShape, hasAnyOddPairs, hasOddPairs } from './chunk-shape';
import type { ChunkShape } from './chunk-shape';
import type { LetterPairs } from './letter-pairs';
import { nameWords } from './name-words';
import { HARMLESS_WORDS, WORDS_BEFORE } from './secret-words';

/** A run of ASCII letters and digits in a text, or an identifier of several. */
export type Chunk = {
  readonly start: number;
  readonly end: number;
  readonly shape: ChunkShape;
  /** How many of its characters look random, where nothing tells more. */
  readonly odd: number;
  /** The same where a word before it or its name says that it may be a secret. */
  readonly strictlyOdd: number;
  /** Whether it is a word, which ends a random text; short stretches of random letters may look like one by chance. */
  readonly isPlain: boolean;
};

/** Identifiers that many systems give their records, by their own marks; random to the eye, and of no use to a stranger. */
const IDENTIFIER_TEXT = String.raw`(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[56][0-9a-f]{23}|01[A-HJKMNP-TV-Z0-9]{24})(?![A-Za-z0-9])`;

const IDENTIFIER = new RegExp(`^${IDENTIFIER_TEXT}$`, 'i');

/** What follows the hash in the name of a file of a build: `.js`, `.chunk.js`. */
const OF_AN_ASSET =
  /(?:\.[a-z]{1,8})?\.(?:js|mjs|cjs|css|map|wasm|woff2?|ttf|png|jpe?g|gif|svg|webp|avif|ico)(?![\w-])/y;

/** The longest hash that builds put into names. */
const LONGEST_ASSET_HASH = 20;

/** A run of letters and digits, or an identifier; the `bot` of Telegram's URLs is a word before what it is glued to. */
const CHUNK = new RegExp(String.raw`${IDENTIFIER_TEXT}|(?<=/)bot(?=[A-Za-z0-9]{8})|[A-Za-z0-9]+`, 'gi');

/** Words say so of what follows them that closely. */
const WITHIN_CHUNKS = 4;

/** Longer ones are no words, and of no use to look words up in. */
const LONGEST_WORD = 40;

/** The same words stand in nearly every text; those that are too long to be one are not remembered. */
const shapeOfWord = memoizedByText(chunkShape, 4_096);

const shapeOf = (chunk: string): ChunkShape =>
  chunk.length > LONGEST_WORD ? chunkShape(chunk) : shapeOfWord(chunk);

const isAssetHash = (text: string, chunk: string, end: number): boolean => {
  if (chunk.length > LONGEST_ASSET_HASH || !/^[0-9a-f]+$/.test(chunk)) return false;
  OF_AN_ASSET.lastIndex = end;
  return OF_AN_ASSET.test(text);
};

/** A word or a few letters with a number after it, a number with a unit, a time of day: how people mix letters and digits. */
const PLAIN_MIXTURE = /^(?:(?:[a-z]+|[A-Z]?[a-z]+|[A-Z]+)\d{1,4}|\d{1,5}[a-zA-Z]{1,2}|\d{2}T\d{2}Z?)$/;

/** Whether it is what people write, to somebody who expects a secret there: no more than a plain word or short number. */
function isPlainText(chunk: string, { kind, pairs }: ChunkShape): boolean {
  const { length } = chunk;
  if (kind === 'number') return length <= 12;
  if (length >= 5 && hasAnyOddPairs(pairs)) return false;
  return kind === 'word' || (kind === 'mixture' && (length < 5 || PLAIN_MIXTURE.test(chunk)));
}

type Found = Pick<Chunk, 'start' | 'end' | 'shape'> & { readonly text: string };

const sumOf = (row: readonly Found[]): LetterPairs => ({
  all: row.reduce((sum, { shape }) => sum + shape.pairs.all, 0),
  odd: row.reduce((sum, { shape }) => sum + shape.pairs.odd, 0),
});

/** Short words in a row, such as the four of an application's password, with what they are together. */
function rowsOfWords(text: string, found: readonly Found[]): ReadonlyMap<Found, LetterPairs> {
  const rows = new Map<Found, LetterPairs>();
  let row: Found[] = [];
  const close = (): void => {
    const sum = sumOf(row);
    if (row.length > 1 && sum.all >= 6) for (const chunk of row) rows.set(chunk, sum);
    row = [];
  };
  for (const chunk of found) {
    const last = row.at(-1);
    if (last !== undefined && (chunk.start - last.end > 1 || /[/\s]/.test(text.charAt(last.end)))) close();
    if (chunk.shape.kind === 'word' && chunk.text.length < 8) row.push(chunk);
    else close();
  }
  close();
  return rows;
}

type Judge = {
  readonly row: LetterPairs | undefined;
  readonly isIdentifier: boolean;
  readonly isHash: boolean;
};

function judge({ start, end, shape, text }: Found, { row, isIdentifier, isHash }: Judge): Chunk {
  const { length } = text;
  const isOdd = shape.kind === 'odd' || (row !== undefined && hasOddPairs(row));
  const isPlain = !isOdd && isPlainText(text, shape) && !(row !== undefined && hasAnyOddPairs(row));
  // A mixture that is not plain is half of what it takes: five of five letters and digits each are the key of a licence.
  const odd = isOdd ? length : shape.kind === 'mixture' && !isPlain ? length / 2 : 0;
  return {
    start,
    end,
    shape,
    odd: isHash || isIdentifier ? 0 : odd,
    strictlyOdd: isHash || (isPlain && !isIdentifier) ? 0 : length,
    isPlain: isPlain && length >= 4 && shape.pairs.odd === 0 && /^[A-Z]?[a-z]+$/.test(text),
  };
}

/** All chunks of a text, in order, each with what looks random in it. */
export function chunksOf(text: string): readonly Chunk[] {
  const found = Array.from(text.matchAll(CHUNK), ({ index, 0: chunk }): Found => ({
    start: index,
    end: index + chunk.length,
    text: chunk,
    shape: shapeOf(chunk),
  }));
  const rows = rowsOfWords(text, found);
  return found.map((chunk) =>
    judge(chunk, {
      row: rows.get(chunk),
      isIdentifier: IDENTIFIER.test(chunk.text),
      isHash: isAssetHash(text, chunk.text, chunk.end),
    }),
  );
}

type Hint = 'secret' | 'harmless' | null;

function hintOf(text: string, { start, end, shape }: Chunk): Hint {
  if (end - start > LONGEST_WORD || shape.kind === 'odd') return null;
  const words = nameWords(text.slice(start, end));
  if (words.some((word) => WORDS_BEFORE.has(word))) return 'secret';
  return words.some((word) => HARMLESS_WORDS.has(word)) ? 'harmless' : null;
}

/**
 * What the words before each chunk say of it: the nearest that says anything counts. A parameter of a URL begins anew,
 * but for the word of its own that it stands under.
 */
export function hintsBefore(text: string, chunks: readonly Chunk[]): readonly Hint[] {
  let hint: Hint = null;
  let since = WITHIN_CHUNKS;
  return chunks.map((chunk) => {
    const before = since < WITHIN_CHUNKS ? hint : null;
    const own = hintOf(text, chunk);
    since = own === null ? since + 1 : 0;
    hint = own ?? hint;
    return before;
  });
}
