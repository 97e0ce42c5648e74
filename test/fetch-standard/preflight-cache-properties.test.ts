import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINES, type Engine } from '../../src/fetch-standard/engines';
import {
  askCache,
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
      .record({ asked: question, headers: responseHeaders, maxAge, time: fc.nat(10_000) })
      .map(({ asked, headers: list, maxAge: value, time }) =>
        createCacheEntries(
          { ...asked, useCorsPreflight: false },
          { headers: [...list, { name: 'Access-Control-Max-Age', value }], time },
          by,
        ),
      );
  const scene = engine.chain((by) =>
    fc.record({
      by: fc.constant(by),
      cache: fc.array(entries(by), { maxLength: 4 }).map((made) => made.flat()),
      question,
      now: fc.nat(1_000_000),
    }),
  );

  test('decides each wanted permission exactly once, with a step for each', () => {
    fc.assert(
      fc.property(scene, ({ by, cache, question: asked, now }) => {
        const { used, missing, steps } = askCache(cache, asked, now, by);
        const wanted = wantedGrants(asked, by);
        expect(used.length + missing.length).toBe(wanted.length);
        expect(steps).toHaveLength(wanted.length);
        for (const entry of used) expect(expiryOf(entry)).toBeGreaterThan(now);
      }),
    );
  });

  test('never covers later what it does not cover now, unless it learns more', () => {
    fc.assert(
      fc.property(scene, fc.nat(1_000_000), ({ by, cache, question: asked, now }, more) => {
        const later = askCache(cache, asked, now + more, by);
        const { missing } = askCache(cache, asked, now, by);
        expect(later.missing).toEqual(expect.arrayContaining([...missing]));
      }),
    );
  });

  test('covers no less with more in it', () => {
    fc.assert(
      fc.property(scene, scene, ({ by, cache, question: asked, now }, { cache: more }) => {
        const { missing } = askCache([...cache, ...more], asked, now, by);
        expect(askCache(cache, asked, now, by).missing).toEqual(expect.arrayContaining([...missing]));
      }),
    );
  });

  test('asks the standard no less often with credentials than without', () => {
    fc.assert(
      fc.property(scene, ({ cache, question: asked, now }) => {
        const withThem = askCache(cache, { ...asked, credentials: true }, now, standard);
        const without = askCache(cache, { ...asked, credentials: false }, now, standard);
        expect(withThem.missing).toEqual(expect.arrayContaining([...without.missing]));
      }),
    );
  });

  test('is empty for a request once it was cleared for it', () => {
    fc.assert(
      fc.property(scene, ({ by, cache, question: asked, now }) => {
        const left = cache.filter((entry) => !isCleared(entry, asked));
        expect(askCache(left, asked, now, by).used).toEqual([]);
      }),
    );
  });

  test('keeps nothing longer than the engine allows', () => {
    fc.assert(
      fc.property(scene, ({ by, cache }) => {
        for (const { maxAge: seconds } of cache) {
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(seconds).toBeLessThanOrEqual(by.maxAge.cap ?? Infinity);
        }
      }),
    );
  });
});
