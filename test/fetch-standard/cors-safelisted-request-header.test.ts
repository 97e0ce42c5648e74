import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIMEType } from 'whatwg-mimetype';
import {
  whyNotSafelisted,
  type UnsafeHeaderWhy,
} from '../../src/fetch-standard/cors-safelisted-request-header';
import { ENGINES } from '../../src/fetch-standard/engines';
import { mimeTypeEssence } from '../../src/fetch-standard/mime-type';
import { engine, isomorphic } from './arbitraries';

const why = (name: string, value: string, by = ENGINES.standard) => whyNotSafelisted(name, value, by);

describe('a request header needs a preflight or not', () => {
  const form = 'application/x-www-form-urlencoded';
  const cases: readonly (readonly [string, string, UnsafeHeaderWhy | null])[] = [
    ['Accept', '*/*', null],
    ['ACCEPT', 'text/html,\ta;q=0.5', null],
    ['accept', '\xe9', null],
    ['accept', '', null],
    ['accept', 'a"', 'unsafe-byte'],
    ['accept', 'a\x01', 'unsafe-byte'],
    ['accept', 'x'.repeat(128), null],
    ['accept', 'x'.repeat(129), 'value-too-long'],
    ['Accept-Language', 'de-CH, en;q=0.5, *', null],
    ['accept-language', 'de_CH', 'language-byte'],
    ['accept-language', 'de\t', 'language-byte'],
    ['accept-language', 'x'.repeat(129), 'value-too-long'],
    ['content-language', 'de', null],
    ['content-language', '\xe9', 'language-byte'],
    ['content-language', 'a"', 'language-byte'],
    ['Content-Type', 'text/plain', null],
    ['content-type', 'TEXT/Plain;charset=UTF-8', null],
    ['content-type', `  ${form} ; x=y`, null],
    ['content-type', 'multipart/form-data; boundary=x', null],
    ['content-type', 'text/plain;charset="utf-8"', 'unsafe-byte'],
    ['content-type', 'application/json', 'content-type-essence'],
    ['content-type', 'text/html', 'content-type-essence'],
    ['content-type', 'text/plain,', 'content-type-unparsable'],
    ['content-type', 'text/plain, text/plain', 'content-type-unparsable'],
    ['content-type', '', 'content-type-unparsable'],
    ['content-type', 'text', 'content-type-unparsable'],
    ['content-type', 'text/plain ;', null],
    ['content-type', `text/plain; x=${'y'.repeat(128)}`, 'value-too-long'],
    ['Range', 'bytes=0-499', null],
    ['range', 'bytes=5-5', null],
    ['range', 'bytes=500-', null],
    ['range', 'bytes=0-00000000000000000001', null],
    ['range', 'bytes=18014398509481985-18014398509481984', 'range-not-simple'],
    ['range', 'bytes=2-1', 'range-not-simple'],
    ['range', 'bytes=-500', 'range-not-simple'],
    ['range', 'bytes=-', 'range-not-simple'],
    ['range', 'bytes=0', 'range-not-simple'],
    ['range', 'bytes= 0-1', 'range-not-simple'],
    ['range', 'bytes=0-1,2-3', 'range-not-simple'],
    ['range', 'xbytes=0-1', 'range-not-simple'],
    ['range', 'bytes=0-1x', 'range-not-simple'],
    ['range', 'Bytes=0-1', 'range-not-simple'],
    ['range', 'items=0-1', 'range-not-simple'],
    ['Authorization', 'Basic eDp5', 'name-not-safelisted'],
    ['x-a', 'x'.repeat(500), 'name-not-safelisted'],
    ['Save-Data', 'on', 'name-not-safelisted'],
    ['dpr', '1', 'name-not-safelisted'],
    ['Last-Event-ID', '1', 'name-not-safelisted'],
    ['User-Agent', 'x', 'name-not-safelisted'],
    ['', '', 'name-not-safelisted'],
  ];
  test.each(cases)('%s: %j', (name, value, expected) => {
    expect(why(name, value)).toBe(expected);
  });

  test('by exactly these unsafe bytes', () => {
    const unsafe = Array.from({ length: 256 }, (_, code) => code).filter(
      (code) => why('accept', String.fromCharCode(code)) !== null,
    );
    const controls = Array.from({ length: 32 }, (_, code) => code).filter((code) => code !== 9);
    const others = Array.from('"():<>?@[\\]{}\x7f', (character) => character.charCodeAt(0)).sort(
      (a, b) => a - b,
    );
    expect(unsafe).toEqual([...controls, ...others]);
  });

  test('by exactly these bytes in a language', () => {
    const safe = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => why('accept-language', character) === null,
    );
    expect(safe.join('')).toBe(' *,-.0123456789;=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });
});

describe('engines differ', () => {
  const { chromium, firefox, webkit } = ENGINES;

  test.each([
    ['DPR', '1.5', true],
    ['dpr', '1.25', true],
    ['dpr', '10', true],
    ['dpr', '1.', false],
    ['dpr', '.5', false],
    ['dpr', '1.5.2', false],
    ['dpr', '-1', false],
    ['device-memory', '8', true],
    ['device-memory', 'x', false],
    ['downlink', '1.5', true],
    ['downlink', '', false],
    ['rtt', '5', true],
    ['rtt', '150', true],
    ['rtt', '1.5', false],
    ['width', '5', true],
    ['width', '5x', false],
    ['width', 'x5', false],
    ['viewport-width', '9', true],
    ['viewport-width', '1.5', false],
    ['ect', 'slow-2g', true],
    ['ect', '2g', true],
    ['ect', '3g', true],
    ['ect', '4g', true],
    ['ect', '5g', false],
    ['ect', '4G', false],
    ['ect', 'x4g', false],
    ['ect', '4gx', false],
    ['save-data', 'On', true],
    ['save-data', 'one', false],
    ['save-data', 'non', false],
    ['intervention', 'a"(b)', true],
    ['purpose', 'x', false],
  ])('Chrome safelists the client hint %s: %j: %s', (name, value, safe) => {
    expect(why(name, value, chromium)).toBe(safe ? null : 'name-not-safelisted');
    expect(why(name, value, firefox)).toBe('name-not-safelisted');
  });

  test('and no client hint is safe beyond 128 bytes', () => {
    expect(why('dpr', '1'.repeat(128), chromium)).toBeNull();
    expect(why('dpr', '1'.repeat(129), chromium)).toBe('value-too-long');
  });

  test.each([
    ['9223372036854775806', []],
    ['9223372036854775807', ['Chrome']],
    ['9223372036854775808', ['Chrome', 'Safari']],
    ['18446744073709551615', ['Chrome', 'Safari']],
    ['18446744073709551616', ['Chrome', 'Firefox', 'Safari']],
  ])('a range at the position %s is beyond what can be counted by %j', (position, labels) => {
    for (const value of [`bytes=${position}-`, `bytes=0-${position}`]) {
      const unsafe = Object.values(ENGINES).filter((by) => why('range', value, by) !== null);
      expect(unsafe.map(({ label }) => label)).toEqual(labels);
    }
  });

  test('Firefox preflights bytes from 0x80 on', () => {
    expect(why('accept', '\x80', firefox)).toBe('unsafe-byte');
    expect(why('accept', '~', firefox)).toBeNull();
    expect(why('content-type', 'text/plain;a=\xff', firefox)).toBe('unsafe-byte');
    expect(why('content-type', 'text/plain;a=\xff', chromium)).toBeNull();
    expect(why('accept', '\xff', webkit)).toBeNull();
  });
});

test('a longer value is never safer', () => {
  const name = fc.constantFrom('accept', 'accept-language', 'content-language');
  fc.assert(
    fc.property(name, isomorphic(), isomorphic(), engine, (header, value, more, by) => {
      if (whyNotSafelisted(header, value, by) !== null) {
        expect(whyNotSafelisted(header, value + more, by)).not.toBeNull();
      }
    }),
  );
});

describe('the essence of a MIME type', () => {
  test.each([
    ['text/plain', 'text/plain'],
    [' \r\n\tTEXT/Plain \n;x', 'text/plain'],
    ['text /plain', null],
    ['text/ plain', null],
    ['/plain', null],
    ['text/', null],
    ['text', null],
    [';text/plain', null],
    ['text/plain/x', null],
    ['', null],
  ])('of %j is %j', (value, essence) => {
    expect(mimeTypeEssence(value)).toBe(essence);
  });

  test('is what another implementation of the standard reads', () => {
    const pieces = fc.constantFrom(
      'text',
      '/',
      'Plain',
      ';',
      ' ',
      '\t',
      '\n',
      'charset=',
      '"',
      '\\',
      ',',
      '\xe9',
      '*',
    );
    const value = fc.oneof(
      fc.array(pieces).map((parts) => parts.join('')),
      isomorphic(),
    );
    fc.assert(
      fc.property(value, (text) => {
        expect(mimeTypeEssence(text)).toBe(MIMEType.parse(text)?.essence ?? null);
      }),
      { numRuns: 3000 },
    );
  });

  test('is found in 100 KB without delay', () => {
    expect(mimeTypeEssence(`text/plain${' '.repeat(100_000)}x`)).toBeNull();
    expect(mimeTypeEssence(`text/plain;${' '.repeat(100_000)}x`)).toBe('text/plain');
  });
});
