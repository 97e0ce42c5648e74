import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  extractHeaderListValues,
  isToken,
  type Extracted,
} from '../../src/fetch-standard/extract-header-list-values';
import { decodeAndSplit } from '../../src/fetch-standard/get-decode-and-split';
import { isomorphic } from './arbitraries';

const extract = (...values: readonly string[]): Extracted =>
  extractHeaderListValues('Access-Control-Allow-Headers', [
    { name: 'Vary', value: 'not this one' },
    ...values.map((value) => ({ name: 'access-control-allow-headers', value })),
  ]);

describe('a list of tokens', () => {
  test('is absent without the header, and empty with an empty one', () => {
    expect(extract()).toEqual({ kind: 'absent' });
    expect(extract('')).toEqual({ kind: 'list', values: [] });
    expect(extract(' , ,\t')).toEqual({ kind: 'list', values: [] });
  });

  test.each([
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    ['a ,\t b', ['a', 'b']],
    [',a,,b,', ['a', 'b']],
    ['*', ['*']],
    ['PUT, put', ['PUT', 'put']],
  ])('%j has the elements %j', (value, values) => {
    expect(extract(value)).toEqual({ kind: 'list', values });
  });

  test('goes over all fields of its name', () => {
    expect(extract('a, b', '', 'c')).toEqual({ kind: 'list', values: ['a', 'b', 'c'] });
  });

  test.each([
    ['PUT;GET', 'PUT;GET'],
    ['"PUT"', '"PUT"'],
    ['a, x foo, y', 'x foo'],
    ['a,"b,c"', '"b'],
    ['x-\xe9', 'x-\xe9'],
    ['a\x0b', 'a\x0b'],
    ['a, b c, d;', 'b c'],
  ])('%j is spoilt by %j', (value, element) => {
    expect(extract(value)).toMatchObject({ kind: 'invalid', value, element });
  });

  test('is spoilt by one bad field among good ones, which is the one shown', () => {
    expect(extract('a', 'b c', 'd')).toEqual({
      kind: 'invalid',
      value: 'b c',
      element: 'b c',
      valuesBefore: ['a'],
    });
  });

  test('is read back from any tokens with any separators', () => {
    const token = fc.stringMatching(/^[-!#$%&'*+.^_`|~0-9A-Za-z]{1,8}$/);
    const separator = fc.stringMatching(/^[ \t,]*,[ \t,]*$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(token, separator)), (parts) => {
        expect(extract(parts.flat().join(''))).toEqual({
          kind: 'list',
          values: parts.map(([value]) => value),
        });
      }),
    );
  });

  test('takes each of the 77 token characters and no other', () => {
    const all = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    expect(all.filter(isToken).join('')).toBe(
      "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~",
    );
    expect(isToken('')).toBe(false);
  });

  test('survives any bytes and 100 KB of spaces', () => {
    fc.assert(
      fc.property(isomorphic(), (bytes) => {
        const extracted = extract(bytes);
        if (extracted.kind === 'invalid') expect(bytes).toContain(extracted.element);
        else expect(extracted.kind).toBe('list');
      }),
    );
    expect(extract(`a${' '.repeat(100_000)}b`).kind).toBe('invalid');
    expect(extract('a,'.repeat(50_000))).toMatchObject({ kind: 'list' });
  });
});

describe('a value is split', () => {
  test.each([
    ['', ['']],
    ['a', ['a']],
    [' a , b\t', ['a', 'b']],
    ['a,,b,', ['a', '', 'b', '']],
    ['"a,b",c', ['"a,b"', 'c']],
    ['"a\\",b",c', ['"a\\",b"', 'c']],
    ['a\\,b', ['a\\', 'b']],
    ['"a,b', ['"a,b']],
    ['"a\\', ['"a\\']],
  ])('at the commas outside of quotes: %j', (value, parts) => {
    expect(decodeAndSplit(value)).toEqual(parts);
  });
});
