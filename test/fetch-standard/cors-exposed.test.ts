import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as cors from '../../src/fetch-standard/cors-exposed';
import { ENGINES } from '../../src/fetch-standard/engines';
import type { HeaderList } from '../../src/fetch-standard/header-list';
import { responseHeaders } from './arbitraries';

const response = (...exposed: readonly string[]): HeaderList => [
  { name: 'X-B', value: '' },
  { name: 'Content-Type', value: 'text/plain' },
  { name: 'ETag', value: '"1"' },
  { name: 'Set-Cookie', value: 'a=b' },
  { name: 'Set-Cookie2', value: 'a=b' },
  { name: 'Authorization', value: 'x' },
  { name: 'etag', value: '"2"' },
  ...exposed.map((value) => ({ name: 'Access-Control-Expose-Headers', value })),
];

const exposedHeaderNames = (headers: HeaderList, credentials: boolean): readonly string[] =>
  cors.exposedHeaderNames(headers, credentials, ENGINES.standard);
const isHeaderExposed = (name: string, headers: HeaderList, credentials: boolean): boolean =>
  cors.isHeaderExposed(name, headers, credentials, ENGINES.standard);

describe('a script may read of a cross-origin response', () => {
  test('these seven headers always', () => {
    for (const name of [
      'Cache-Control',
      'content-language',
      'CONTENT-LENGTH',
      'Content-Type',
      'Expires',
      'Last-Modified',
      'Pragma',
    ]) {
      expect(isHeaderExposed(name, [], true)).toBe(true);
    }
    for (const name of ['ETag', 'Location', 'Content-Encoding', 'Set-Cookie', 'Vary', '']) {
      expect(isHeaderExposed(name, [], false)).toBe(false);
    }
  });

  test('the headers that are listed, in any case', () => {
    expect(exposedHeaderNames(response(), false)).toEqual(['content-type']);
    expect(exposedHeaderNames(response('ETAG, X-Missing', 'x-b'), true)).toEqual([
      'content-type',
      'etag',
      'x-b',
    ]);
    expect(isHeaderExposed('x-missing', response('X-Missing'), false)).toBe(true);
  });

  test('the same in every engine, where the list can be parsed', () => {
    for (const by of Object.values(ENGINES)) {
      expect(cors.exposedHeaderNames(response('ETag'), true, by)).toEqual(['content-type', 'etag']);
      expect(cors.exposedHeaderNames(response(), false, by)).toEqual(['content-type']);
      expect(cors.isHeaderExposed('etag', response('x-b, *'), false, by)).toBe(true);
      expect(cors.isHeaderExposed('etag', response('x-b, *'), true, by)).toBe(false);
    }
  });

  test('everything but cookies under the wildcard, without credentials only', () => {
    expect(exposedHeaderNames(response('*'), false)).toEqual([
      'access-control-expose-headers',
      'authorization',
      'content-type',
      'etag',
      'x-b',
    ]);
    expect(exposedHeaderNames(response('*'), true)).toEqual(['content-type']);
    expect(isHeaderExposed('*', response('*'), true)).toBe(true);
  });

  test('never cookies', () => {
    expect(exposedHeaderNames(response('Set-Cookie, set-cookie2, *'), false)).not.toContain('set-cookie');
    expect(isHeaderExposed('SET-COOKIE2', response('Set-Cookie2'), false)).toBe(false);
  });

  test('nothing of a list that cannot be parsed', () => {
    expect(exposedHeaderNames(response('ETag', 'X B'), false)).toEqual(['content-type']);
  });
});

test('what is exposed is part of the response, and credentials never expose more', () => {
  fc.assert(
    fc.property(responseHeaders, (headers) => {
      const names = headers.map(({ name }) => name.toLowerCase());
      const without = exposedHeaderNames(headers, false);
      expect(names).toEqual(expect.arrayContaining([...without]));
      expect(without).toEqual(expect.arrayContaining([...exposedHeaderNames(headers, true)]));
      for (const name of names) expect(without.includes(name)).toBe(isHeaderExposed(name, headers, false));
    }),
  );
});

describe('in Firefox a script may read', () => {
  test('everything in Firefox, where the wildcard stands before what is malformed', () => {
    const listed = (value: string) => cors.isHeaderExposed('etag', response(value), false, ENGINES.firefox);
    expect(listed('*, a b')).toBe(true);
    expect(listed('a b, *')).toBe(false);
    expect(listed('etag, a b')).toBe(false);
    expect(cors.isHeaderExposed('etag', response('*, a b'), true, ENGINES.firefox)).toBe(false);
    expect(cors.isHeaderExposed('etag', response('*, a b'), false, ENGINES.chromium)).toBe(false);
  });
});
