import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/fetch-standard/engines';
import { preflightMaxAge } from '../../src/fetch-standard/preflight-max-age';
import { engine, isomorphic } from './arbitraries';

const { standard, chromium, firefox, webkit } = ENGINES;
const maxAge = (by: typeof standard, ...values: readonly string[]) =>
  preflightMaxAge(
    values.map((value) => ({ name: 'access-control-max-age', value })),
    by,
  );

describe('a preflight is remembered', () => {
  test('for 5 seconds without the header', () => {
    for (const by of Object.values(ENGINES)) expect(maxAge(by)).toEqual({ seconds: 5, because: 'default' });
  });

  test('for as long as the header says, up to a cap of the engine', () => {
    for (const by of Object.values(ENGINES)) {
      expect(maxAge(by, '600')).toEqual({ seconds: 600, because: 'header' });
      expect(maxAge(by, '0')).toEqual({ seconds: 0, because: 'header' });
    }
    expect(maxAge(webkit, '601')).toEqual({ seconds: 600, because: 'capped' });
    expect(maxAge(chromium, '7200')).toEqual({ seconds: 7200, because: 'header' });
    expect(maxAge(chromium, '7201')).toEqual({ seconds: 7200, because: 'capped' });
    expect(maxAge(firefox, '86400')).toEqual({ seconds: 86_400, because: 'header' });
    expect(maxAge(firefox, '100000')).toEqual({ seconds: 86_400, because: 'capped' });
    expect(maxAge(standard, '100000')).toEqual({ seconds: 100_000, because: 'header' });
  });

  test('for a number that can be told, however long it is', () => {
    expect(maxAge(standard, '9'.repeat(100_000))).toEqual({
      seconds: Number.MAX_SAFE_INTEGER,
      because: 'header',
    });
    expect(maxAge(webkit, '9'.repeat(400))).toEqual({ seconds: 600, because: 'capped' });
  });

  test.each(['asdf', '3600 3', '', '1.5', '++5', '+', '5+', '0x10', '5s', 'x5', '--5', '-', '-5x', 'x-5'])(
    'for 5 seconds if it says %j, in Firefox not at all',
    (value) => {
      for (const by of [standard, chromium, webkit]) {
        expect(maxAge(by, value)).toEqual({ seconds: 5, because: 'unparsable' });
      }
      expect(maxAge(firefox, value)).toEqual({ seconds: 0, because: 'unparsable' });
    },
  );

  test('in Chrome up to the largest 64-bit number, and with a plus sign', () => {
    expect(maxAge(chromium, '9223372036854775807')).toEqual({ seconds: 7200, because: 'capped' });
    expect(maxAge(chromium, '9223372036854775808')).toEqual({ seconds: 5, because: 'unparsable' });
    expect(maxAge(chromium, '0000000000000000000000600')).toEqual({ seconds: 600, because: 'header' });
    expect(maxAge(chromium, '+600')).toEqual({ seconds: 600, because: 'header' });
    for (const by of [standard, webkit])
      expect(maxAge(by, '+600')).toEqual({ seconds: 5, because: 'unparsable' });
    expect(maxAge(firefox, '+600')).toEqual({ seconds: 0, because: 'unparsable' });
  });

  test('for 5 seconds by the standard and not at all by browsers if it is negative', () => {
    expect(maxAge(standard, '-1')).toEqual({ seconds: 5, because: 'negative' });
    for (const by of [chromium, firefox, webkit]) {
      expect(maxAge(by, '-10')).toEqual({ seconds: 0, because: 'negative' });
    }
  });

  test('as if unparsable when it is said twice', () => {
    expect(maxAge(standard, '600', '600')).toEqual({ seconds: 5, because: 'unparsable' });
  });

  test('for a time from 0 to the cap, whatever the header says', () => {
    fc.assert(
      fc.property(fc.oneof(isomorphic(), fc.integer().map(String)), engine, (value, by) => {
        const { seconds } = maxAge(by, value);
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual(by.maxAge.cap ?? Number.MAX_SAFE_INTEGER);
      }),
    );
  });
});
