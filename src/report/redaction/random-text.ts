import { chunksOf, hintsBefore } from './chunks';
import type { Chunk } from './chunks';
import type { Range } from './range';

/** So many characters that look random are no accident: hashes in names of files, and short identifiers, have fewer. */
const MANY = 12;

/** The same where something else says that a secret may stand there. */
const FEW = 6;

/** What may stand between the parts of one random text: the marks of base64 and its like, and of groups. */
const WITHIN = /^[-_.~+/=:]{1,3}$/;

/** Marks that part a random text from nothing else, so that what stands beyond them belongs to it unless it is a word. */
const GLUE = /^[-_.~+]{1,3}$/;

type Judged = { readonly chunk: Chunk; readonly odd: number; readonly isHinted: boolean };

function judged(text: string): readonly Judged[] {
  const chunks = chunksOf(text);
  // A text of plain words alone is what most texts are, and no hint makes anything of it.
  if (chunks.every(({ odd, strictlyOdd }) => odd === 0 && strictlyOdd === 0)) return [];
  const hints = hintsBefore(text, chunks);
  return chunks.map((chunk, index) => {
    const hint = hints[index];
    const odd = hint === 'harmless' ? 0 : hint === 'secret' ? chunk.strictlyOdd : chunk.odd;
    return { chunk, odd, isHinted: hint === 'secret' };
  });
}

const between = (text: string, left: Judged, right: Judged): string =>
  text.slice(left.chunk.end, Math.min(right.chunk.start, left.chunk.end + 4));

/** A chunk beside a slash is part of base64 only if it looks like it; in a path it may be a word or a version. */
function isScrap(text: string, { chunk }: Judged): boolean {
  const { start, end, shape } = chunk;
  const mayBe = end - start <= 5 || shape.kind !== 'word' || shape.pairs.odd > 0;
  const part = text.slice(start, end);
  return mayBe && /[A-Z0-9]/.test(part) && !/^v\d+$/.test(part);
}

/** From the outermost chunks that look random on to those that belong to them. */
function widened(text: string, row: readonly Judged[]): Range | null {
  let first = row.findIndex(({ odd }) => odd > 0);
  let last = row.findLastIndex(({ odd }) => odd > 0);
  const belongs = (left: Judged, right: Judged, outer: Judged): boolean => {
    const mark = between(text, left, right);
    return GLUE.test(mark) || (mark === '/' && isScrap(text, outer));
  };
  for (; first > 0; first -= 1) {
    const [outer, inner] = [row[first - 1], row[first]];
    if (outer === undefined || inner === undefined || !belongs(outer, inner, outer)) break;
  }
  for (; last >= 0 && last < row.length - 1; last += 1) {
    const [inner, outer] = [row[last], row[last + 1]];
    if (outer === undefined || inner === undefined || !belongs(inner, outer, outer)) break;
  }
  const [start, end] = [row[first]?.chunk.start, row[last]?.chunk.end];
  return start === undefined || end === undefined ? null : { start, end };
}

function rangesOf(text: string, row: readonly Judged[]): readonly Range[] {
  const all = row.reduce((sum, { odd }) => sum + odd, 0);
  const hinted = row.reduce((sum, { odd, isHinted }) => sum + (isHinted ? odd : 0), 0);
  if (all < MANY && hinted < FEW) return [];
  const range = widened(text, row);
  return range === null ? [] : [range];
}

/** Where a decoded text looks random, or does so beside a word that lets one expect a secret, in order. */
export function findRandom(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let row: Judged[] = [];
  const close = (): void => {
    ranges.push(...rangesOf(text, row));
    row = [];
  };
  for (const each of judged(text)) {
    const last = row.at(-1);
    if (last !== undefined && !WITHIN.test(between(text, last, each))) close();
    if (each.odd === 0 && each.chunk.isPlain) close();
    else row.push(each);
  }
  close();
  return ranges;
}

/** Whether a value that may be a secret looks like one. */
export const isRandom = (value: string): boolean =>
  chunksOf(value).reduce((sum, { strictlyOdd }) => sum + strictlyOdd, 0) >= FEW;
