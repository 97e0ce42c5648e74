import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResources } from '../../src/browser/page-resources';

const GOOD = '1.5\t0\tfetch\thttp://api.test/';
const READ = { start: 1.5, url: 'http://api.test/', status: 0, initiatorType: 'fetch' };

describe('what the page tells', () => {
  test('is read as it is when it has the agreed shape', () => {
    expect(readResources(GOOD)).toEqual([READ]);
    expect(readResources(`${GOOD}\n${GOOD}`)).toEqual([READ, READ]);
  });

  test.each([
    undefined,
    null,
    '',
    [GOOD],
    { length: 3 },
    'text',
    `${GOOD}\n`,
    `${GOOD}\tmore`,
    '1.5\tok\tfetch\thttp://api.test/',
    '1.5\t-1\tfetch\thttp://api.test/',
    '1.5\t0.5\tfetch\thttp://api.test/',
    'NaN\t0\tfetch\thttp://api.test/',
    'Infinity\t0\tfetch\thttp://api.test/',
    `1.5\t0\tfetch\t${'x'.repeat(20_000)}`,
    `1.5\t0\t${'x'.repeat(100)}\thttp://api.test/`,
    Array.from({ length: 501 }, () => GOOD).join('\n'),
  ])('counts as nothing in another shape or size: %#', (told) => {
    expect(readResources(told)).toEqual([]);
  });

  test('never throws, whatever it is', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.array(fc.string()).map((parts) => parts.join('\t')),
    );
    fc.assert(
      fc.property(anything, (told) => {
        expect(Array.isArray(readResources(told))).toBe(true);
      }),
    );
  });
});
