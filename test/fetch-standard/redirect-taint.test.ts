import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOfUrl, type Origin } from '../../src/fetch-standard/origin';
import { isRedirectTainted, serializeRequestOrigin } from '../../src/fetch-standard/redirect-taint';

const of = (url: string): Origin => originOfUrl(url) ?? { kind: 'opaque' };

describe('after redirects the request origin', () => {
  const A = 'https://a.example/';
  const B = 'https://b.example/';
  const C = 'https://c.example/';
  const cases: readonly (readonly [string, readonly string[], boolean])[] = [
    ['none', [A], false],
    ['none, to another origin', [B], false],
    ['A to B', [A, B], false],
    ['A to A to B', [A, A, B], false],
    ['B to B', [B, B], false],
    ['A to B to B', [A, B, B], false],
    ['B to C', [B, C], true],
    ['A to B to C', [A, B, C], true],
    ['A to B to A', [A, B, A], true],
    ['B to A', [B, A], true],
    ['B to C to A', [B, C, A], true],
    ['B to something that is no URL', [B, 'x'], true],
    ['no hop at all', [], false],
  ];
  test.each(cases)('%s', (_name, urls, tainted) => {
    expect(isRedirectTainted(of(A), urls)).toBe(tainted);
    expect(serializeRequestOrigin(of(A), urls)).toBe(tainted ? 'null' : 'https://a.example');
  });

  test('of an opaque page is null from the start', () => {
    expect(serializeRequestOrigin({ kind: 'opaque' }, [B])).toBe('null');
    expect(isRedirectTainted({ kind: 'opaque' }, [B])).toBe(false);
    expect(isRedirectTainted({ kind: 'opaque' }, [B, B])).toBe(false);
    expect(isRedirectTainted({ kind: 'opaque' }, [B, C])).toBe(true);
  });

  test('never becomes known again once it is null', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(A, B, C), { maxLength: 6 }),
        fc.constantFrom(A, B, C),
        (urls, next) => {
          if (isRedirectTainted(of(A), urls)) expect(isRedirectTainted(of(A), [...urls, next])).toBe(true);
          expect(isRedirectTainted(of(A), urls)).toBe(
            urls.some((url, index) => index + 1 < urls.length && url !== A && urls[index + 1] !== url),
          );
        },
      ),
    );
  });
});
