import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corsUnsafeRequestHeaders } from '../../src/fetch-standard/cors-unsafe-request-header-names';
import { ENGINES, type Engine } from '../../src/fetch-standard/engines';
import type { HeaderList } from '../../src/fetch-standard/header-list';
import { preflightReasons } from '../../src/fetch-standard/preflight-reasons';
import { engine, isomorphic, method } from './arbitraries';

const { standard, chromium, firefox, webkit } = ENGINES;

const list = (...pairs: readonly (readonly [string, string])[]): HeaderList =>
  pairs.map(([name, value]) => ({ name, value }));
const reasons = (request: {
  method?: string;
  headers?: HeaderList;
  useCorsPreflight?: boolean;
  engine?: Engine;
}) => preflightReasons({ method: 'GET', headers: [], useCorsPreflight: false, engine: standard, ...request });

describe('a preflight is needed', () => {
  test('not for a plain GET, HEAD or POST', () => {
    for (const plain of ['GET', 'HEAD', 'POST']) {
      expect(
        reasons({ method: plain, headers: list(['Accept', '*/*'], ['Content-Type', 'text/plain']) }),
      ).toEqual([]);
    }
  });

  test('for every reason at once, headers in byte order and once each', () => {
    const headers = list(
      ['X-B', '1'],
      ['Content-Type', 'application/json'],
      ['accept', '*/*'],
      ['Authorization', 'Basic x'],
      ['x-b', '2'],
    );
    expect(reasons({ method: 'PUT', headers, useCorsPreflight: true })).toEqual([
      { kind: 'method', method: 'PUT' },
      { kind: 'header', name: 'authorization', value: 'Basic x', why: 'name-not-safelisted' },
      { kind: 'header', name: 'content-type', value: 'application/json', why: 'content-type-essence' },
      { kind: 'header', name: 'x-b', value: '1', why: 'name-not-safelisted' },
      { kind: 'use-cors-preflight-flag' },
    ]);
  });

  test('for an upload listener alone', () => {
    expect(reasons({ method: 'POST', useCorsPreflight: true })).toEqual([
      { kind: 'use-cors-preflight-flag' },
    ]);
  });
});

describe('repeats of a request header', () => {
  const twice = list(['Accept', 'x'.repeat(100)], ['accept', 'y'.repeat(100)]);
  const types = list(['Content-Type', 'text/plain'], ['content-type', 'text/plain']);

  test('are tested each for itself by the standard and Firefox', () => {
    for (const by of [standard, firefox]) {
      expect(corsUnsafeRequestHeaders(twice, by)).toEqual([]);
      expect(corsUnsafeRequestHeaders(types, by)).toEqual([]);
    }
  });

  test('are tested as one value by Chrome and Safari', () => {
    for (const browser of [chromium, webkit]) {
      expect(corsUnsafeRequestHeaders(twice, browser)).toEqual([
        { name: 'accept', value: `${'x'.repeat(100)}, ${'y'.repeat(100)}`, why: 'value-too-long' },
      ]);
      expect(corsUnsafeRequestHeaders(types, browser)).toEqual([
        { name: 'content-type', value: 'text/plain, text/plain', why: 'content-type-unparsable' },
      ]);
    }
  });
});

describe('safelisted values together', () => {
  const accept = (count: number, length: number): HeaderList =>
    Array.from({ length: count }, () => ({ name: 'Accept', value: 'x'.repeat(length) }));

  test('may have 1,024 bytes and no more', () => {
    expect(corsUnsafeRequestHeaders(accept(8, 128), standard)).toEqual([]);
    expect(
      corsUnsafeRequestHeaders(
        [...accept(8, 128), ...list(['range', ''], ['Accept-Language', 'd'])],
        standard,
      ),
    ).toEqual([
      { name: 'accept', value: 'x'.repeat(128), why: 'total-too-long' },
      { name: 'accept-language', value: 'd', why: 'total-too-long' },
      { name: 'range', value: '', why: 'range-not-simple' },
    ]);
  });

  test('are all unsafe beyond that, beside those that are unsafe anyway', () => {
    const headers = [...list(['x-z', 'z'.repeat(2000)], ['accept', '"']), ...accept(9, 128)];
    expect(corsUnsafeRequestHeaders(headers, standard)).toEqual([
      { name: 'accept', value: '"', why: 'unsafe-byte' },
      { name: 'x-z', value: 'z'.repeat(2000), why: 'name-not-safelisted' },
    ]);
    expect(
      corsUnsafeRequestHeaders([...accept(8, 128), ...list(['x-z', 'z'.repeat(2000)])], standard),
    ).toHaveLength(1);
  });

  test('have the limit in Chrome too, whose client hints count', () => {
    const full = list(
      ['Accept', 'x'.repeat(128)],
      ['Accept-Language', 'x'.repeat(128)],
      ['Content-Language', 'x'.repeat(128)],
      ['Content-Type', `text/plain;${'x'.repeat(117)}`],
      ['Range', `bytes=0-${'9'.padStart(120, '0')}`],
      ['DPR', '1'.repeat(128)],
      ['Downlink', '1'.repeat(128)],
      ['RTT', '1'.repeat(128)],
    );
    expect(corsUnsafeRequestHeaders(full, chromium)).toEqual([]);
    const beyond = corsUnsafeRequestHeaders([...full, ...list(['Width', '1'])], chromium);
    expect(beyond.map(({ name }) => name)).toEqual([
      'accept',
      'accept-language',
      'content-language',
      'content-type',
      'downlink',
      'dpr',
      'range',
      'rtt',
      'width',
    ]);
    expect(new Set(beyond.map(({ why }) => why))).toEqual(new Set(['total-too-long']));
  });

  test('have no such limit in WebKit', () => {
    const generous: Engine = {
      ...webkit,
      requestHeaders: { ...webkit.requestHeaders, testedCombined: false },
    };
    expect(corsUnsafeRequestHeaders(accept(9, 128), generous)).toEqual([]);
    expect(webkit.requestHeaders.totalLimited).toBe(false);
  });
});

test('Chrome ignores a User-Agent that a script sets, the others preflight it', () => {
  const headers = list(['User-Agent', 'x']);
  expect(reasons({ headers, engine: chromium })).toEqual([]);
  for (const other of [standard, firefox, webkit])
    expect(reasons({ headers, engine: other })).toHaveLength(1);
});

describe('for any request', () => {
  const headers = fc.array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom('Accept', 'accept', 'Content-Type', 'Range', 'X-A', 'DPR'),
        isomorphic(5),
      ),
      value: fc.oneof(fc.constantFrom('text/plain', 'bytes=0-', 'x'.repeat(128)), isomorphic()),
    }),
    { maxLength: 12 },
  );

  test('one more header never takes a reason away', () => {
    fc.assert(
      fc.property(headers, headers, engine, (some, more, by) => {
        const names = (given: HeaderList) => corsUnsafeRequestHeaders(given, by).map(({ name }) => name);
        const before = names(some);
        expect(names([...some, ...more])).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  test('unsafe names are lower-cased, unique and in byte order', () => {
    fc.assert(
      fc.property(headers, engine, (some, by) => {
        const names = corsUnsafeRequestHeaders(some, by).map(({ name }) => name);
        expect(names).toEqual([...new Set(names)].sort());
        expect(names.join()).not.toMatch(/[A-Z]/);
      }),
    );
  });

  test('there is a reason exactly when method, headers or flag ask for it', () => {
    fc.assert(
      fc.property(headers, method, fc.boolean(), engine, (some, verb, useCorsPreflight, by) => {
        const needed =
          !['GET', 'HEAD', 'POST'].includes(verb) ||
          useCorsPreflight ||
          corsUnsafeRequestHeaders(some, by).length > 0;
        const found = preflightReasons({ method: verb, headers: some, useCorsPreflight, engine: by });
        expect(found.length > 0).toBe(needed);
      }),
    );
  });
});
