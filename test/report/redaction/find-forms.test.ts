import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findForms } from '../../../src/report/redaction/find-forms';
import { SECRET_FORMS, WORDLIKE_BEGINNINGS } from '../../../src/report/redaction/forms';
import { isRandom } from '../../../src/report/redaction/random-text';

const BEGINNINGS = SECRET_FORMS.flatMap(({ begins }) => begins);
const longestOf = (begins: readonly string[], text: string): string | undefined =>
  begins.filter((begin) => text.startsWith(begin)).sort((a, b) => b.length - a.length)[0];

/** Whether a secret with a beginning stands at the start of a text, form by form. */
function beginsWithSecret(text: string): boolean {
  return SECRET_FORMS.some(({ begins, body, least }) =>
    begins.some((begin) => {
      if (!text.startsWith(begin)) return false;
      const rest = new RegExp(`^[${body}]{${String(least)},}`).exec(text.slice(begin.length));
      if (rest === null) return false;
      const beginning = longestOf(BEGINNINGS, text) ?? '';
      return !WORDLIKE_BEGINNINGS.includes(beginning) || isRandom(begin + rest[0]);
    }),
  );
}

const body = fc.string({ unit: fc.constantFrom(...Array.from('aZ09kQx7_-.=+/')), maxLength: 70 });
const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...BEGINNINGS), body).map((parts) => parts.join('')),
  fc.constantFrom(' ', '\t', '\u00a0', '"', '/bot', 'Allow ', 'x', '-----BEGIN '),
  body,
);
const texts = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

it('finds a secret wherever a form begins, blank or mark before it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const starts = findForms(text).map(({ start }) => start);
      const ends = findForms(text).map(({ end }) => end);
      const places = Array.from(text, (_, at) => at).filter(
        (at) => !/[A-Za-z0-9]/.test(text.charAt(at - 1)) && beginsWithSecret(text.slice(at)),
      );
      const missed = places.filter(
        (at) => !starts.some((start, index) => start <= at && at < (ends[index] ?? 0)),
      );
      expect(missed).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it.each(SECRET_FORMS.flatMap(({ begins, ...form }) => begins.map((begin) => [begin, form] as const)))(
  'knows no form of %s that has a blank in it or is shorter than a long word',
  (begin, { body: characters, least }) => {
    expect(begin.length + least).toBeGreaterThanOrEqual(13);
    expect(`${begin}${' \t\n\u00a0'.replace(new RegExp(`[^${characters}]`, 'g'), '')}`).toMatch(/^\S+$/);
  },
);
