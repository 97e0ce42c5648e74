import { describe, expect, test } from 'vitest';
import { ENGINES, type Engine } from '../../src/fetch-standard/engines';
import type { HeaderList } from '../../src/fetch-standard/header-list';
import {
  matchCache,
  createCacheEntries,
  expiryOf,
  replaces,
  type CacheEntry,
  type CacheQuestion,
} from '../../src/fetch-standard/preflight-cache';

const { standard, chromium, firefox, webkit } = ENGINES;
const URL_REQUESTED = 'https://api.example/orders';
const ORIGIN = 'https://app.example';
const KEY = { origin: ORIGIN, url: URL_REQUESTED, credentials: false };

const responseWith = (allowed: Readonly<Record<string, string>>): HeaderList =>
  Object.entries({ 'Access-Control-Max-Age': '600', ...allowed }).map(([name, value]) => ({ name, value }));
const methods = (value: string) => ({ 'Access-Control-Allow-Methods': value });
const headers = (value: string) => ({ 'Access-Control-Allow-Headers': value });

const remembered = (
  by: Engine,
  allowed: Readonly<Record<string, string>>,
  more: { readonly credentials?: boolean; readonly time?: number } = {},
): readonly CacheEntry[] =>
  createCacheEntries(
    { ...KEY, credentials: more.credentials ?? false, method: 'PUT', useCorsPreflight: false },
    { headers: responseWith(allowed), time: more.time ?? 0 },
    by,
  );

const put = (more: Partial<CacheQuestion> = {}): CacheQuestion => ({
  ...KEY,
  method: 'PUT',
  unsafeHeaderNames: [],
  ...more,
});

const needsPreflight = (
  cache: readonly CacheEntry[],
  question: CacheQuestion,
  by: Engine,
  now = 1,
): boolean => matchCache(cache, question, now, by).missing.length > 0;

describe('a cached preflight', () => {
  test('counts for the same origin and the same whole URL, its fragment included', () => {
    for (const by of Object.values(ENGINES)) {
      const cache = remembered(by, methods('PUT'));
      expect(needsPreflight(cache, put(), by)).toBe(false);
      expect(needsPreflight(cache, put({ origin: 'https://other.example' }), by)).toBe(true);
      expect(needsPreflight(cache, put({ url: `${URL_REQUESTED}?page=2` }), by)).toBe(true);
      expect(needsPreflight(cache, put({ url: `${URL_REQUESTED}#top` }), by)).toBe(true);
    }
  });

  test('counts until its max-age has passed, to the millisecond', () => {
    const cache = remembered(standard, methods('PUT'), { time: 1000 });
    expect(cache.map(expiryOf)).toEqual([601_000]);
    expect(needsPreflight(cache, put(), standard, 600_999)).toBe(false);
    expect(needsPreflight(cache, put(), standard, 601_000)).toBe(true);
  });

  test('does not count at all with a max-age of 0', () => {
    const cache = remembered(standard, { ...methods('PUT'), 'Access-Control-Max-Age': '0' });
    expect(needsPreflight(cache, put(), standard, 0)).toBe(true);
  });

  test('counts for the methods and header names that it lists, names in any case', () => {
    const cache = remembered(standard, { ...methods('PUT, DELETE'), ...headers('X-A') });
    expect(needsPreflight(cache, put({ unsafeHeaderNames: ['x-a'] }), standard)).toBe(false);
    expect(needsPreflight(cache, put({ method: 'DELETE' }), standard)).toBe(false);
    expect(
      matchCache(cache, put({ method: 'delete', unsafeHeaderNames: ['x-b'] }), 1, standard).missing,
    ).toEqual([
      { kind: 'method', method: 'delete' },
      { kind: 'header', name: 'x-b' },
    ]);
  });

  test('is not needed for GET and POST, and for HEAD in Firefox only', () => {
    for (const by of Object.values(ENGINES)) {
      for (const free of ['GET', 'POST']) expect(needsPreflight([], put({ method: free }), by)).toBe(false);
      expect(needsPreflight([], put({ method: 'HEAD' }), by)).toBe(by === firefox);
    }
  });

  test('lets a wildcard stand for all but Authorization, in Firefox for nothing', () => {
    for (const by of Object.values(ENGINES)) {
      const cache = remembered(by, { ...methods('*'), ...headers('*') });
      expect(needsPreflight(cache, put({ unsafeHeaderNames: ['x-a'] }), by)).toBe(by === firefox);
      expect(needsPreflight(cache, put({ unsafeHeaderNames: ['authorization'] }), by)).toBe(true);
    }
  });

  test('lets a wildcard for header names allow no method, and one for methods no header name', () => {
    for (const by of Object.values(ENGINES)) {
      expect(needsPreflight(remembered(by, headers('*')), put(), by)).toBe(true);
      const requested = put({ method: 'GET', unsafeHeaderNames: ['x-a'] });
      expect(needsPreflight(remembered(by, methods('*')), requested, by)).toBe(true);
    }
  });

  test('counts with the longest of several that allow the same', () => {
    const short = remembered(standard, methods('PUT'));
    const long = remembered(standard, methods('PUT'), { time: 5000 });
    for (const cache of [
      [...short, ...long],
      [...long, ...short],
    ]) {
      expect(matchCache(cache, put(), 6000, standard).used).toEqual(long);
    }
  });

  test('counts before another one that lasts no longer', () => {
    const first = remembered(standard, methods('PUT'));
    const second = remembered(
      standard,
      { ...methods('PUT'), 'Access-Control-Max-Age': '599' },
      { time: 1000 },
    );
    expect(matchCache([...first, ...second], put(), 2000, standard).used).toEqual(first);
  });

  test('is told with the time that is left', () => {
    const cache = remembered(standard, { ...methods('PUT'), ...headers('X-A') }, { time: 1000 });
    const { steps } = matchCache(cache, put({ unsafeHeaderNames: ['x-a', 'x-b'] }), 563_660, standard);
    expect(steps).toEqual([
      {
        algorithm: 'Method cache entry match',
        anchor: '#concept-cache-match-method',
        number: '1',
        question: 'Does the cache hold an entry for the method?',
        input: 'PUT: yes, for 37.3 s more',
        outcome: 'info',
      },
      {
        algorithm: 'Header-name cache entry match',
        anchor: '#concept-cache-match-header',
        number: '1',
        question: 'Does the cache hold an entry for the header name?',
        input: 'x-a: yes, for 37.3 s more',
        outcome: 'info',
      },
      {
        algorithm: 'Header-name cache entry match',
        anchor: '#concept-cache-match-header',
        number: '1',
        question: 'Does the cache hold an entry for the header name?',
        input: 'x-b: no',
        outcome: 'info',
      },
    ]);
  });

  test('lets the wildcard of a credentialed request count by the standard alone', () => {
    for (const by of Object.values(ENGINES)) {
      const cache = remembered(by, methods('*'), { credentials: true });
      expect(needsPreflight(cache, put({ credentials: true }), by)).toBe(by !== standard);
    }
  });

  test('of a credentialed request serves others too, except in Firefox; never the other way round', () => {
    for (const by of Object.values(ENGINES)) {
      const credentialed = remembered(by, methods('PUT'), { credentials: true });
      expect(needsPreflight(credentialed, put(), by)).toBe(by === firefox);
      const without = remembered(by, methods('PUT'));
      expect(needsPreflight(without, put({ credentials: true }), by)).toBe(true);
    }
  });

  test('stands for the requested method where an upload listener replaces the list, by the standard alone', () => {
    for (const by of Object.values(ENGINES)) {
      const request = { ...KEY, method: 'PUT', useCorsPreflight: true };
      const entries = createCacheEntries(request, { headers: responseWith({}), time: 0 }, by);
      expect(entries).toHaveLength(by === standard ? 1 : 0);
    }
  });

  test('makes way for a newer one in Chrome and Safari, where the standard and Firefox only renew what both allow', () => {
    const [older] = remembered(standard, methods('PUT'));
    const [same] = remembered(standard, methods('PUT'), { time: 5 });
    const [other] = remembered(standard, methods('DELETE'), { time: 5 });
    if (older === undefined || same === undefined || other === undefined) throw new Error('nothing is kept');
    for (const by of Object.values(ENGINES)) {
      expect(replaces(same, older, by)).toBe(true);
      expect(replaces(other, older, by)).toBe(by === chromium || by === webkit);
      expect(replaces({ ...other, url: 'https://api.example/' }, older, by)).toBe(false);
    }
  });
});

describe('where cached preflights add up, a newer one renews', () => {
  const only = (entries: readonly CacheEntry[]): CacheEntry => {
    const [entry, ...others] = entries;
    if (entry === undefined || others.length > 0) throw new Error('not one entry');
    return entry;
  };
  const older = (): CacheEntry => only(remembered(standard, headers('X-A')));

  test('the same header name', () => {
    expect(replaces(only(remembered(standard, headers('x-a'), { time: 5 })), older(), standard)).toBe(true);
    expect(replaces(only(remembered(standard, headers('X-B'), { time: 5 })), older(), standard)).toBe(false);
  });

  test('no header name by a method of that name', () => {
    const method = only(remembered(standard, methods('x-a'), { time: 5 }));
    expect(replaces(method, older(), standard)).toBe(false);
    expect(replaces(older(), method, standard)).toBe(false);
  });

  test('nothing of the other credentials mode', () => {
    const credentialed = only(remembered(standard, headers('X-A'), { time: 5, credentials: true }));
    expect(replaces(credentialed, older(), standard)).toBe(false);
    expect(replaces(older(), credentialed, standard)).toBe(false);
  });
});
