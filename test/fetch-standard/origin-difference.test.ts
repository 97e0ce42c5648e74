import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originDifference, type OriginDifference } from '../../src/fetch-standard/origin-difference';
import { isomorphic, webUrl } from './arbitraries';

const APP = 'https://app.example.com';
const DEV = 'http://localhost:3000';

describe('the part in which an allowed origin differs is', () => {
  const cases: readonly (readonly [OriginDifference, string, string])[] = [
    ['trailing-slash', `${APP}/`, APP],
    ['trailing-slash', 'https://APP.example.com/', APP],
    ['trailing-slash', `${DEV}/`, DEV],
    ['path', `${APP}//`, APP],
    ['path', `${APP}/app`, APP],
    ['path', `${APP}?a`, APP],
    ['path', `${APP}#a`, APP],
    ['path', `${APP}\\`, APP],
    ['scheme', 'http://app.example.com', APP],
    ['scheme', 'https://localhost:3000', DEV],
    ['scheme', 'http://app.example.com:3000', APP],
    ['scheme', 'app.example.com', APP],
    ['scheme', 'App.example.com', APP],
    ['scheme', 'localhost:3000', DEV],
    ['port', 'http://localhost:3001', DEV],
    ['port', 'http://localhost:3001/', DEV],
    ['port', 'http://localhost', DEV],
    ['port', `${APP}:8443`, APP],
    ['default-port', `${APP}:443`, APP],
    ['default-port', `${APP}:`, APP],
    ['default-port', 'http://localhost:80', 'http://localhost'],
    ['case', 'https://App.Example.com', APP],
    ['case', 'HTTPS://app.example.com', APP],
    ['case', 'HTTP://localhost:3000', DEV],
    ['case', 'NULL', 'null'],
    ['www', 'https://www.app.example.com', APP],
    ['www', 'https://example.com', 'https://www.example.com'],
    ['subdomain', 'https://example.com', APP],
    ['subdomain', 'https://a.app.example.com', APP],
    ['subdomain', 'https://www.example.com', 'https://a.www.example.com'],
    ['wildcard-pattern', 'https://*.example.com', APP],
    ['wildcard-pattern', 'https://*', APP],
    ['wildcard-pattern', 'https://app.example.com$', APP],
    ['regex-reflect-bug', APP, 'https://app.example.com.evil.example'],
    ['regex-reflect-bug', 'https://app.example.co', APP],
    ['null-allowed', 'null', APP],
    ['null-allowed', 'Null', APP],
    ['opaque-origin', APP, 'null'],
    ['opaque-origin', 'https://null', 'null'],
    ['host', 'https://api.example.com', APP],
    ['host', 'https://example.org', APP],
    ['host', 'https://notapp.example.com', APP],
    ['host', 'http://www.app.example.com', APP],
    ['host', 'https://www.app.example.com:8443', APP],
    ['host', 'http://127.0.0.1:3000', DEV],
    ['host', 'http://0x7f.1', 'http://127.0.0.1'],
    ['host', 'https://user@app.example.com', APP],
    ['host', 'https://user:pass@app.example.com', APP],
    ['host', 'https://[::0001]', 'https://[::1]'],
    ['default-port', 'https://[::1]:443', 'https://[::1]'],
    ['host', 'https://b\xc3\xbccher.example', 'https://xn--bcher-kva.example'],
    ['host', 'https:app.example.com', APP],
    ['host', 'https:app.example.com/', APP],
    ['host', 'https://a[b', APP],
    ['host', 'mailto:a', APP],
    ['host', 'https://a.example', 'not an origin'],
    ['host', '', APP],
  ];
  test.each(cases)('%s for %j against %s', (difference, value, origin) => {
    expect(originDifference(value, origin, { tainted: false })).toBe(difference);
  });

  test('the redirect when that made the origin null', () => {
    expect(originDifference(APP, 'null', { tainted: true })).toBe('tainted-redirect');
    expect(originDifference('Null', 'null', { tainted: true })).toBe('case');
  });
});

test('a difference is named for any value, however odd or long', () => {
  fc.assert(
    fc.property(
      isomorphic(),
      fc.constantFrom(APP, DEV, 'null', ''),
      fc.boolean(),
      (value, origin, tainted) => {
        const values = [value, `https://${value}`, `${APP}${value}`, value.repeat(3000)];
        for (const each of values) expect(originDifference(each, origin, { tainted })).toMatch(/^[a-z-]+$/);
      },
    ),
    { numRuns: 300 },
  );
});

test('a slash or a path after the origin is told as such whatever the origin', () => {
  fc.assert(
    fc.property(
      webUrl.map((url) => new URL(url).origin),
      fc.constantFrom('//', '/a', '/a/', '?', '#', '/%2F'),
      (origin, path) => {
        expect(originDifference(`${origin}/`, origin, { tainted: false })).toBe('trailing-slash');
        expect(originDifference(`${origin}${path}`, origin, { tainted: false })).toBe('path');
      },
    ),
  );
});
