import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSameOrigin,
  originOfUrl,
  parseOrigin,
  serializedOriginOfUrl,
  serializeOrigin,
  type Origin,
} from '../../src/fetch-standard/origin';
import { parseUrl } from '../../src/fetch-standard/parse-url';
import { isomorphic, webUrl } from './arbitraries';

const of = (url: string): Origin => originOfUrl(url) ?? { kind: 'opaque' };
const OPAQUE = { kind: 'opaque' } as const;

describe('the origin of a URL', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['https://a.example', 'https://a.example'],
    ['https://a.example:443/x?y#z', 'https://a.example'],
    ['HTTP://A.Example:8080/', 'http://a.example:8080'],
    ['http://a.example:443/', 'http://a.example:443'],
    ['https://user:secret@a.example/', 'https://a.example'],
    ['http://@a.example/', 'http://a.example'],
    ['http://aB.example/', 'http://ab.example'],
    ['http://b\xfccher.a.example/', 'http://xn--bcher-kva.a.example'],
    ['https:///a.example/', 'https://a.example'],
    ['https://\n/a.example/', 'https://a.example'],
    ['https://a.exa\nmple/', 'https://a.example'],
    ['https://a.example\x01/', null],
    ['https://bücher.example/', 'https://xn--bcher-kva.example'],
    ['http://[::0001]:3000/', 'http://[::1]:3000'],
    ['http://0x7f.1/', 'http://127.0.0.1'],
    ['http://a_b.example/', 'http://a_b.example'],
    ['http://a!$&.example/', 'http://a!$&.example'],
    ['wss://a.example/', 'wss://a.example'],
    ['ftp://a.example/', 'ftp://a.example'],
    ['blob:https://a.example/9115d58c', 'https://a.example'],
    ['blob:null/9115d58c', 'null'],
    ['data:text/plain,x', 'null'],
    ['file:///etc/passwd', 'null'],
    ['about:blank', 'null'],
    ['custom://a.example/', 'null'],
    ['view-source:https://a.example/', 'null'],
    ['https://', null],
    ['/relative', null],
    ['', null],
  ];
  test.each(cases)('%s is %s', (url, serialized) => {
    expect(serializedOriginOfUrl(url)).toBe(serialized);
  });

  test('is that of non-ASCII text too, however often it is asked', () => {
    for (let round = 0; round < 20_000; round += 1) {
      if (originOfUrl('https://b\xfccher.example/') === null)
        expect.unreachable(`lost in round ${String(round)}`);
    }
    expect(originOfUrl('https://b\xfccher.example/')).toMatchObject({ host: 'xn--bcher-kva.example' });
  });

  test('has scheme, host and a port only where it is not the default', () => {
    expect(originOfUrl('https://a.example:8443/')).toEqual({
      kind: 'tuple',
      scheme: 'https',
      host: 'a.example',
      port: 8443,
    });
    expect(originOfUrl('https://a.example:443/')).toEqual({
      kind: 'tuple',
      scheme: 'https',
      host: 'a.example',
      port: null,
    });
    expect(originOfUrl('http://a.example:0/')).toEqual({
      kind: 'tuple',
      scheme: 'http',
      host: 'a.example',
      port: 0,
    });
  });
});

describe('a serialised origin', () => {
  test.each([
    'https://a.example',
    'http://localhost:3000',
    'http://[::1]:65535',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'moz-extension://9115d58c-bcda-4b8b-a5e5-0a0a0a0a0a0a',
    'null',
  ])('%s is read and written alike', (text) => {
    const origin = parseOrigin(text);
    expect(origin).not.toBeNull();
    expect(serializeOrigin(origin ?? OPAQUE)).toBe(text);
  });

  test.each([
    'https://a.example/',
    'https://a.example:443',
    'https://A.example',
    'HTTPS://a.example',
    'https://u@a.example',
    'https://a.example ',
    ' https://a.example',
    'https://a b',
    'https://bücher.example',
    'http://0x7f.1',
    'http://[::0001]',
    'https://a.example:',
    'https://a.example:65536',
    'ws://a.example:80',
    'wss://a.example:443',
    'ftp://a.example:21',
    'app://a:65536',
    'app://a:08',
    'app://A',
    'app://',
    'app://a/b',
    'https:a.example',
    '1a://b',
    'Null',
    '*',
    '',
  ])('%j is none', (text) => {
    expect(parseOrigin(text)).toBeNull();
  });

  test('an extension keeps its origin and port', () => {
    expect(parseOrigin('app://a:65535')).toEqual({ kind: 'tuple', scheme: 'app', host: 'a', port: 65535 });
  });

  test('survives a round trip for every web URL', () => {
    fc.assert(
      fc.property(webUrl, (url) => {
        const origin = of(url);
        expect(serializeOrigin(origin)).toBe(new URL(url).origin);
        expect(parseOrigin(serializeOrigin(origin))).toEqual(origin);
      }),
    );
  });

  test('is read as the URL parser reads it, whatever the authority is made of', () => {
    const pieces = fc.constantFrom(
      'a',
      'x',
      'xn--',
      'Z',
      '0',
      '9',
      '1',
      '0x7',
      '.',
      '-',
      ':',
      '80',
      '443',
      '@',
      '\\',
      '/',
      '?',
      '#',
      '%41',
      'ü',
      ' ',
      '\n',
      '[::1]',
      '_',
    );
    const authority = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom('http://', 'https://', 'https:/', 'ftp://', 'blob:https://'),
        authority,
        (start, text) => {
          const url = `${start}${text}`;
          const origin = originOfUrl(url);
          expect(origin === null ? null : serializeOrigin(origin)).toBe(parseUrl(url)?.origin ?? null);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('is what was parsed, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(isomorphic(), fc.string()), (text) => {
        for (const each of [text, `https://${text}`, `app://${text}`, text.repeat(2500)]) {
          const origin = parseOrigin(each);
          expect(origin === null || serializeOrigin(origin) === each).toBe(true);
          const ofUrl = originOfUrl(each);
          expect(ofUrl === null).toBe(parseUrl(each) === null);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('two origins are the same', () => {
  test.each([
    ['https://a.example', 'https://a.example:443', true],
    ['https://a.example', 'http://a.example', false],
    ['https://a.example', 'https://a.example:444', false],
    ['https://a.example', 'https://b.example', false],
    ['data:,', 'data:,', false],
    ['data:,', 'https://a.example', false],
    ['https://a.example', 'data:,', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameOrigin(of(a), of(b))).toBe(same);
  });

  test('never when opaque, even the very same value', () => {
    expect(isSameOrigin(OPAQUE, OPAQUE)).toBe(false);
  });
});
