import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getHeader, headersNamed, headerValues } from '../../src/fetch-standard/header-list';
import {
  asciiLowercase,
  equalsIgnoringAsciiCase,
  utf8Decode,
} from '../../src/fetch-standard/isomorphic-string';
import { stripHttpWhitespace, stripTabOrSpace } from '../../src/fetch-standard/http-whitespace';
import { isomorphic } from './arbitraries';

const LIST = [
  { name: 'Vary', value: 'Origin' },
  { name: 'X-A', value: '1' },
  { name: 'vary', value: '' },
  { name: 'VARY', value: 'Accept' },
  { name: 'Var', value: 'no' },
];

describe('headers are found', () => {
  test('in any case, in order, empty ones too', () => {
    expect(headerValues(LIST, 'vAry')).toEqual(['Origin', '', 'Accept']);
    expect(getHeader(LIST, 'Vary')).toBe('Origin, , Accept');
    expect(getHeader(LIST, 'x-a')).toBe('1');
  });

  test('as the server spelled them, where that is shown', () => {
    expect(headersNamed(LIST, 'vary')).toEqual([
      { name: 'Vary', value: 'Origin' },
      { name: 'vary', value: '' },
      { name: 'VARY', value: 'Accept' },
    ]);
    expect(headersNamed(LIST, 'Origin')).toEqual([]);
  });

  test('or are absent, which is not the same as empty', () => {
    expect(headerValues(LIST, 'Origin')).toEqual([]);
    expect(getHeader(LIST, 'Origin')).toBeNull();
    expect(getHeader([{ name: 'Origin', value: '' }], 'Origin')).toBe('');
  });

  test('by ASCII letters only: the Kelvin sign is no k', () => {
    expect(getHeader([{ name: '\u212aeep', value: 'x' }], 'keep')).toBeNull();
    expect(asciiLowercase('ÀÉ-AZ@[')).toBe('ÀÉ-az@[');
    expect(asciiLowercase('ÀÉ')).toBe('ÀÉ');
    expect(asciiLowercase('X-Api-Key')).toBe('x-api-key');
  });

  test('by exactly the 26 letters: of all other bytes none is another one', () => {
    const bytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    const pairs = bytes.flatMap((a) =>
      bytes.filter((b) => a < b && equalsIgnoringAsciiCase(a, b)).map((b) => a + b),
    );
    expect(pairs).toEqual(
      Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => letter + letter.toLowerCase()),
    );
  });
});

describe('bytes', () => {
  test('are read as UTF-8, the byte-order mark included', () => {
    expect(utf8Decode('plain')).toBe('plain');
    expect(utf8Decode('\xc3\xbc')).toBe('ü');
    expect(utf8Decode('a\xff')).toBe('a\ufffd');
    expect(utf8Decode('\xef\xbb\xbfa')).toBe('\ufeffa');
  });

  test('are read as UTF-8 exactly as Node reads them', () => {
    fc.assert(
      fc.property(isomorphic(), (bytes) => {
        expect(utf8Decode(bytes)).toBe(Buffer.from(bytes, 'latin1').toString('utf8'));
      }),
    );
  });
});

describe('whitespace', () => {
  test('around a value goes, tabs and spaces only', () => {
    expect(stripTabOrSpace('\t a b\t \t')).toBe('a b');
    expect(stripTabOrSpace('\n a \x0b')).toBe('\n a \x0b');
    expect(stripTabOrSpace(' \t')).toBe('');
    expect(stripTabOrSpace('')).toBe('');
    expect(stripTabOrSpace('a')).toBe('a');
  });

  test('of HTTP has line breaks too', () => {
    expect(stripHttpWhitespace('\r\n\t a\r\nb \n')).toBe('a\r\nb');
    expect(stripHttpWhitespace('\x0b\x0c')).toBe('\x0b\x0c');
  });
});
