import fc from 'fast-check';
import type { HeaderLine } from '../../zoo/zoo-case';
import { weighted } from './weighted';

/** Bytes that a header value may hold on the wire without ending it: no NUL, CR or LF. */
const byte = fc
  .integer({ min: 1, max: 255 })
  .filter((code) => code !== 0x0a && code !== 0x0d && code !== 0x7b);

/** Any bytes, one character for each; no brace, as that would begin a template. */
export const anyBytes: fc.Arbitrary<string> = fc
  .array(byte, { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));

/** What stands around a value: mostly nothing; tab and space, which do not count; bytes that look like them and do. */
const padding = weighted<string>([14, ''], [3, ' '], [2, '\t'], [1, ' \t '], [1, '\x0b'], [1, '\xa0']);

/** The value within odd white space, now and then. */
export const padded = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  weighted(
    [9, value],
    [1, fc.tuple(padding, value, padding).map(([before, middle, after]) => before + middle + after)],
  );

const separator = weighted<string>(
  [10, ', '],
  [6, ','],
  [2, ',,'],
  [2, ' ,\t'],
  [1, ', ,'],
  [1, ' '],
  [1, ';'],
  [1, '\t'],
);
const edge = weighted<string>([14, ''], [2, ','], [1, ', '], [1, ' ,'], [1, ';']);

/** A list as servers write them: of these elements, separated rightly or not quite. */
export function list(element: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const more = fc.array(fc.tuple(separator, element), { maxLength: 3 });
  return fc
    .tuple(edge, element, more, edge)
    .map(([before, first, rest, after]) => before + first + rest.flat().join('') + after);
}

/** A header name in the case that its standard writes, or another. */
const inSomeCase = (name: string): fc.Arbitrary<string> =>
  weighted([8, name], [2, name.toLowerCase()], [1, name.toUpperCase()]);

/** One line, sometimes none, two or three: `good` is the value of a correct server, `odd` any other. */
export function lines(
  name: string,
  good: fc.Arbitrary<string>,
  odd: fc.Arbitrary<string>,
  { oddness }: { readonly oddness: number },
): fc.Arbitrary<readonly HeaderLine[]> {
  const line = (value: fc.Arbitrary<string>): fc.Arbitrary<HeaderLine> =>
    fc.tuple(inSomeCase(name), padded(value));
  const some = weighted([1, good], [2, odd]);
  return weighted<readonly HeaderLine[]>(
    [(100 - oddness) * 5, fc.tuple(fc.tuple(fc.constant(name), good))],
    [oddness, []],
    [oddness * 3, fc.tuple(line(odd))],
    [oddness, fc.array(line(some), { minLength: 2, maxLength: 3 })],
  );
}
