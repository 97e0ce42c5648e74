import fc from 'fast-check';
import { expect, it } from 'vitest';
import { truncateMiddle } from '../../src/report/truncate-middle';

it('keeps both ends of a long name', () => {
  expect(truncateMiddle('https://a-long-name.example/file.json', 15)).toBe('https:/…le.json');
});

it('leaves a text that fits as it is', () => {
  expect(truncateMiddle('short', 5)).toBe('short');
});

it('never gives more than the limit and never parts a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 1, max: 60 }),
      (text, limit) => {
        const cut = truncateMiddle(text, limit);
        expect(Array.from(cut).length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Cs}/u);
      },
    ),
  );
});
