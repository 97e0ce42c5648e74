import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINES, type Engine } from '../../src/fetch-standard/engines';
import {
  matchCache,
  createCacheEntries,
  expiryOf,
  isCleared,
  wantedGrants,
} from '../../src/fetch-standard/preflight-cache';
import { engine, method, responseHeaders } from './arbitraries';

const { standard } = ENGINES;

describe('the CORS-preflight cache', () => {
  const question = fc.record({
    origin: fc.constantFrom('https://app.example', 'null'),
    url: fc.constantFrom('https://api.example/orders', 'https://api.example/'),
    credentials: fc.boolean(),
    method,
    unsafeHeaderNames: fc.subarray(['authorization', 'content-type', 'x-a']),
  });
  const maxAge = fc.oneof(fc.nat(1000).map(String), fc.constantFrom('', '-1', 'x', '+5'));
  const entries = (by: Engine) =>
    fc
      .record({ requested: question, headers: responseHeaders, maxAge, time: fc.nat(10_000) })
      .map(({ requested, headers: list, maxAge: value, time }) =>
        createCacheEntries(
          { ...requested, useCorsPreflight: false },
          { headers: [...list, { name: 'Access-Control-Max-Age', value }], time },
          by,
        ),
      );
  const setting = engine.chain((by) =>
    fc.record({
      by: fc.constant(by),
      cache: fc.array(entries(by), { maxLength: 4 }).map((made) => made.flat()),
      question,
      now: fc.nat(1_000_000),
    }),
  );

  test('decides each wanted permission exactly once, with a step for each', () => {
    fc.assert(
      fc.property(setting, ({ by, cache, question: requested, now }) => {
        const { used, missing, steps } = matchCache(cache, requested, now, by);
        const wanted = wantedGrants(requested, by);
        expect(used.length + missing.length).toBe(wanted.length);
        expect(steps).toHaveLength(wanted.length);
        for (const entry of used) expect(expiryOf(entry)).toBeGreaterThan(now);
      }),
    );
  });

  test('never covers later what it does not cover now, unless it learns more', () => {
    fc.assert(
      fc.property(setting, fc.nat(1_000_000), ({ by, cache, question: requested, now }, more) => {
        const later = matchCache(cache, requested, now + more, by);
        const { missing } = matchCache(cache, requested, now, by);
        expect(later.missing).toEqual(expect.arrayContaining([...missing]));
      }),
    );
  });

  test('covers no less with more in it', () => {
    fc.assert(
      fc.property(setting, setting, ({ by, cache, question: requested, now }, { cache: more }) => {
        const { missing } = matchCache([...cache, ...more], requested, now, by);
        expect(matchCache(cache, requested, now, by).missing).toEqual(expect.arrayContaining([...missing]));
      }),
    );
  });

  test('asks the standard no less often with credentials than without', () => {
    fc.assert(
      fc.property(setting, ({ cache, question: requested, now }) => {
        const withThem = matchCache(cache, { ...requested, credentials: true }, now, standard);
        const without = matchCache(cache, { ...requested, credentials: false }, now, standard);
        expect(withThem.missing).toEqual(expect.arrayContaining([...without.missing]));
      }),
    );
  });

  test('is empty for a request once it was cleared for it', () => {
    fc.assert(
      fc.property(setting, ({ by, cache, question: requested, now }) => {
        const left = cache.filter((entry) => !isCleared(entry, requested));
        expect(matchCache(left, requested, now, by).used).toEqual([]);
      }),
    );
  });

  test('keeps nothing longer than the engine allows', () => {
    fc.assert(
      fc.property(setting, ({ by, cache }) => {
        for (const { maxAge: seconds } of cache) {
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(seconds).toBeLessThanOrEqual(by.maxAge.cap ?? Infinity);
        }
      }),
    );
  });
});
