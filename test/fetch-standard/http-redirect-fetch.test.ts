import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/fetch-standard/engines';
import { httpRedirectFetch, type RedirectInput } from '../../src/fetch-standard/http-redirect-fetch';
import type { Origin } from '../../src/fetch-standard/origin';
import { engine, isomorphic, method, status } from './arbitraries';
import { A, location, run } from './redirecting-response';

const { standard, chromium, firefox, webkit } = ENGINES;
const codes = (input: Partial<RedirectInput>) => run(input).failures.map(({ code }) => code);

describe('a response is final', () => {
  test.each([
    ['without a redirect status', { status: 200 }],
    ['with 300', { status: 300 }],
    ['with 304', { status: 304 }],
    ['without a Location', { headers: [] }],
    ['in redirect mode manual', { redirectMode: 'manual' as const }],
  ])('%s', (_name, input) => {
    expect(run(input)).toMatchObject({ failures: [], next: null });
  });
});

describe('a redirect is refused', () => {
  const cases: readonly (readonly [string, Partial<RedirectInput>, readonly object[]])[] = [
    ['in redirect mode error', { redirectMode: 'error' }, [{ code: 'redirect-mode-error', status: 302 }]],
    [
      'to what is no URL',
      { headers: location('https://') },
      [{ code: 'redirect-location-invalid', location: 'https://' }],
    ],
    [
      'to two places',
      { headers: location('/a', '/b') },
      [{ code: 'redirect-location-invalid', location: '/a, /b' }],
    ],
    [
      'to data:',
      { headers: location('data:,x') },
      [{ code: 'redirect-scheme', location: 'data:,x', scheme: 'data' }],
    ],
    [
      'to ftp: with a password, for one reason',
      { headers: location('ftp://u:p@b.example/') },
      [{ code: 'redirect-scheme', location: 'ftp://u:p@b.example/', scheme: 'ftp' }],
    ],
    [
      'after 20 redirects',
      { urls: ['https://b.example/', ...Array.from({ length: 20 }, () => 'https://b.example/')] },
      [{ code: 'redirect-loop', count: 20 }],
    ],
    [
      'with a username',
      { headers: location('https://u@b.example/') },
      [{ code: 'redirect-with-userinfo', location: 'https://u@b.example/' }],
    ],
    [
      'with a password',
      { headers: location('//:p@b.example/') },
      [{ code: 'redirect-with-userinfo', location: '//:p@b.example/' }],
    ],
    [
      'with a username to the own origin after another one',
      { headers: location('https://u@a.example/') },
      [{ code: 'redirect-with-userinfo', location: 'https://u@a.example/' }],
    ],
    [
      'with a username to another origin in mode cors',
      { tainting: 'basic', urls: ['https://a.example/'], headers: location('https://u@b.example/') },
      [{ code: 'redirect-with-userinfo', location: 'https://u@b.example/' }],
    ],
    [
      'with a stream as body',
      { streamBody: true, status: 307 },
      [{ code: 'redirect-stream-body', status: 307 }],
    ],
  ];
  test.each(cases)('%s', (_name, input, failures) => {
    expect(run(input)).toMatchObject({ failures, next: null });
  });

  test('with a username or password in mode no-cors, by Chrome alone', () => {
    const input = { mode: 'no-cors', tainting: 'opaque' } as const;
    for (const to of ['https://u@b.example/', 'https://:p@b.example/']) {
      expect(codes({ ...input, headers: location(to), engine: chromium })).toEqual([
        'redirect-with-userinfo',
      ]);
      for (const other of [standard, firefox, webkit])
        expect(codes({ ...input, headers: location(to), engine: other })).toEqual([]);
    }
    expect(codes({ ...input, engine: chromium })).toEqual([]);
  });

  test('for everything that is wrong at once', () => {
    const urls = ['https://b.example/', ...Array.from({ length: 25 }, () => 'https://b.example/')] as const;
    expect(
      codes({
        urls: [...urls] as [string, ...string[]],
        headers: location('https://u@c.example/'),
        streamBody: true,
      }),
    ).toEqual(['redirect-loop', 'redirect-with-userinfo', 'redirect-stream-body']);
    expect(
      codes({ urls: [...urls] as [string, ...string[]], headers: location('custom:x'), streamBody: true }),
    ).toEqual(['redirect-scheme', 'redirect-loop', 'redirect-stream-body']);
    expect(
      codes({ urls: [...urls] as [string, ...string[]], headers: location('https://'), streamBody: true }),
    ).toEqual(['redirect-location-invalid', 'redirect-loop', 'redirect-stream-body']);
  });
});

describe('a redirect is followed', () => {
  test.each([
    ['the 20th', { urls: Array.from({ length: 20 }, () => 'https://b.example/') as unknown as [string] }],
    ['with an empty username', { headers: location('https://@b.example/next') }],
    ['with an empty username and password', { headers: location('https://:@b.example/next') }],
    [
      'with a username within the own origin',
      {
        tainting: 'basic' as const,
        urls: ['https://a.example/'] as [string],
        headers: location('https://u@a.example/next'),
      },
    ],
    [
      'with a username in mode no-cors',
      {
        mode: 'no-cors' as const,
        tainting: 'opaque' as const,
        headers: location('https://u@b.example/next'),
      },
    ],
    ['with a stream after 303', { status: 303, streamBody: true }],
    ['with the same Location twice in Firefox', { headers: location('/next', '/next'), engine: firefox }],
  ])('%s', (_name, input) => {
    expect(run(input).failures).toEqual([]);
    expect(run(input).next?.url).toMatch(/next$/);
  });

  const body = ['content-encoding', 'content-language', 'content-location', 'content-type'];
  test.each([
    [301, 'POST', 'GET', body],
    [302, 'POST', 'GET', body],
    [303, 'POST', 'GET', body],
    [303, 'PUT', 'GET', body],
    [303, 'GET', 'GET', []],
    [303, 'HEAD', 'HEAD', []],
    [307, 'POST', 'POST', []],
    [308, 'POST', 'POST', []],
    [301, 'PUT', 'PUT', []],
    [302, 'DELETE', 'DELETE', []],
    [302, 'patch', 'patch', []],
    [301, 'HEAD', 'HEAD', []],
  ])('%d turns %s into %s', (code, before, after, droppedHeaders) => {
    expect(run({ status: code, method: before }).next).toMatchObject({ method: after, droppedHeaders });
  });

  test('without Authorization to another origin', () => {
    const dropped = (to: string, input: Partial<RedirectInput> = {}) =>
      run({ headers: location(to), ...input }).next?.droppedHeaders;
    expect(dropped('https://c.example/')).toEqual(['authorization']);
    expect(dropped('http://b.example/')).toEqual(['authorization']);
    expect(dropped('https://b.example:443/')).toEqual([]);
    expect(dropped('https://c.example/', { method: 'POST' })).toEqual(['authorization', ...body]);
  });

  test('with an origin that becomes null on the way to a third one', () => {
    const tainted = (urls: readonly [string, ...string[]], to: string) =>
      run({ urls, headers: location(to) }).next?.tainted;
    expect(tainted(['https://b.example/'], 'https://b.example/next')).toBe(false);
    expect(tainted(['https://b.example/'], 'https://c.example/')).toBe(true);
    expect(tainted(['https://a.example/'], 'https://b.example/')).toBe(false);
    expect(tainted(['https://b.example/', 'https://c.example/'], 'https://c.example/next')).toBe(true);
  });
});

test('any redirect is survived, and leads on exactly when nothing is wrong with it', () => {
  const url = fc.oneof(
    fc.constantFrom('https://a.example/', 'https://b.example/', 'http://u@c.example/'),
    isomorphic(),
  );
  const input: fc.Arbitrary<RedirectInput> = fc.record({
    origin: fc.constantFrom<Origin>(A, { kind: 'opaque' }),
    mode: fc.constantFrom('cors', 'no-cors', 'same-origin', 'navigate', 'websocket'),
    tainting: fc.constantFrom('basic', 'cors', 'opaque'),
    method,
    urls: fc.tuple(url, url, url),
    status,
    headers: fc.array(
      url.map((value) => ({ name: 'location', value })),
      { maxLength: 2 },
    ),
    redirectMode: fc.constantFrom('follow', 'error', 'manual'),
    streamBody: fc.boolean(),
    engine,
  });
  fc.assert(
    fc.property(input, (given) => {
      const { steps, failures, next } = httpRedirectFetch(given);
      expect(steps.some(({ outcome }) => outcome === 'fail')).toBe(failures.length > 0);
      if (next !== null) {
        expect(failures).toEqual([]);
        expect(next.url).toMatch(/^https?:\/\//);
      } else {
        const redirects = [301, 302, 303, 307, 308].includes(given.status);
        const absent =
          given.headers.length === 0 ||
          (given.engine.location.emptyIsAbsent && given.headers.every(({ value }) => value === ''));
        const followed = redirects && given.redirectMode === 'follow' && !absent;
        expect(failures.length > 0).toBe(followed || (redirects && given.redirectMode === 'error'));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a redirect to 100 KB of path is followed', () => {
  expect(run({ headers: location(`/${'x'.repeat(100_000)}next`) }).next?.url).toHaveLength(
    100_004 + 'https://b.example/'.length,
  );
});
