import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResources } from '../../src/browser/page-resources';

const GOOD = { start: 1.5, url: 'http://api.test/', status: 0, initiatorType: 'fetch' };

describe('what the page answers', () => {
  test('is read as it is when it has the agreed shape', () => {
    expect(readResources([GOOD])).toEqual([GOOD]);
  });

  test.each([
    undefined,
    null,
    'text',
    { length: 3 },
    [null],
    [{ ...GOOD, status: '0' }],
    [{ ...GOOD, status: -1 }],
    [{ ...GOOD, status: 0.5 }],
    [{ ...GOOD, start: NaN }],
    [{ ...GOOD, start: Infinity }],
    [{ ...GOOD, url: 'x'.repeat(20_000) }],
    [{ ...GOOD, initiatorType: 'x'.repeat(100) }],
    Array.from({ length: 501 }, () => GOOD),
  ])('is no answer in another shape or size: %#', (answer) => {
    expect(readResources(answer)).toEqual([]);
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        expect(Array.isArray(readResources(answer))).toBe(true);
      }),
    );
  });
});
