import { describe, expect, test } from 'vitest';
import type { PreflightResponseInput } from '../../src/fetch-standard/cors-preflight-fetch';
import { ENGINES, type Engine } from '../../src/fetch-standard/engines';
import { codes, failures, named, open, run } from './preflight-response';

const { standard, chromium, firefox, webkit } = ENGINES;

describe('the headers of the actual request', () => {
  const ask = (
    allowed: string | null,
    unsafeHeaders: PreflightResponseInput['unsafeHeaders'],
    options: Partial<PreflightResponseInput> = {},
  ) =>
    failures({
      headers: open(allowed === null ? {} : { 'Allow-Headers': allowed }),
      unsafeHeaders,
      ...options,
    });
  const refused = (name: string, detail: string, allowed: readonly string[] | null) => ({
    code: 'header-not-allowed',
    name,
    allowed,
    detail,
  });

  test('are allowed when listed, in any case', () => {
    expect(ask('X-A, x-b', named('x-a', 'x-b'))).toEqual([]);
    expect(ask('x-a', named('X-A'), { credentials: true })).toEqual([]);
  });

  test('are allowed by the wildcard without credentials only', () => {
    expect(ask('*', named('x-a'))).toEqual([]);
    expect(ask('*', named('x-a'), { credentials: true })).toEqual([
      refused('x-a', 'wildcard-with-credentials', ['*']),
    ]);
    expect(ask('*', named('*'), { credentials: true })).toEqual([]);
  });

  test('are refused one by one, in the order of Access-Control-Request-Headers', () => {
    expect(ask('x-b', named('x-c', 'X-B', 'x-a', 'X-C'))).toEqual([
      refused('x-a', 'not-listed', ['x-b']),
      refused('x-c', 'not-listed', ['x-b']),
    ]);
    expect(
      ask('x-z', named('x-b', 'x-c', 'x-a')).map((failure) => 'name' in failure && failure.name),
    ).toEqual(['x-a', 'x-b', 'x-c']);
    expect(ask(null, named('authorization'))).toEqual([refused('authorization', 'no-list', null)]);
    expect(ask('', named('x-a'))).toEqual([refused('x-a', 'not-listed', [])]);
  });

  test.each([
    ['content-type', 'application/json', 'content-type-essence', 'content-type-json'],
    ['content-type', 'Application/VND.api+JSON; x=y', 'content-type-essence', 'content-type-json'],
    ['content-type', 'text/json', 'content-type-essence', 'content-type-json'],
    ['content-type', 'application/json-seq', 'content-type-essence', 'not-listed'],
    ['content-type', 'application/geo+json-seq', 'content-type-essence', 'not-listed'],
    ['content-type', 'text/html', 'content-type-essence', 'not-listed'],
    ['content-type', 'text/plain,', 'content-type-unparsable', 'not-listed'],
    ['content-type', null, 'content-type-essence', 'not-listed'],
    ['content-type', null, null, 'not-listed'],
    ['content-type', 'application/json', null, 'not-listed'],
    ['accept', '"', 'unsafe-byte', 'safelist-byte'],
    ['accept-language', '_', 'language-byte', 'safelist-byte'],
    ['accept', 'x', 'value-too-long', 'safelist-length'],
    ['accept', 'x', 'total-too-long', 'safelist-length'],
    ['range', 'bytes=-1', 'range-not-simple', 'not-listed'],
    ['x-a', '1', 'name-not-safelisted', 'not-listed'],
  ] as const)('%s: %s (%s) is refused as %s', (name, value, why, detail) => {
    expect(ask('x-z', [{ name, value, why }])).toEqual([refused(name, detail, ['x-z'])]);
  });

  test('are refused for the first reason that is known of a repeated one', () => {
    const repeated = [
      { name: 'Accept', value: '"', why: 'unsafe-byte' },
      { name: 'accept', value: 'x', why: 'value-too-long' },
    ] as const;
    expect(ask('x-z', repeated)).toEqual([refused('accept', 'safelist-byte', ['x-z'])]);
  });

  test('may be many, on both sides', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `x-${String(index)}`);
    expect(ask(names.join(), named(...names, 'x-other'))).toMatchObject([{ name: 'x-other' }]);
  });

  test('are shown beside the list that should allow them, of which a long one is cut with a note of its length', () => {
    const told = (listed: readonly string[]) =>
      run({ headers: open({ 'Allow-Headers': listed.join() }), unsafeHeaders: named('x-0', 'x-other') })
        .steps.filter(({ number }) => number === '7.7')
        .map(({ outcome, input }) => `${outcome}: ${input}`);
    const names = Array.from({ length: 33 }, (_, index) => `x-${String(index)}`);
    const first = names.slice(0, 32);
    expect(told(first)).toEqual([`pass: x-0 in ${first.join(', ')}`, `fail: x-other in ${first.join(', ')}`]);
    expect(told(names)).toEqual([
      `pass: x-0 in ${first.join(', ')}, … (33 names)`,
      `fail: x-other in ${first.join(', ')}, … (33 names)`,
    ]);
  });

  test('tell why they need a preflight even where no list came', () => {
    const json = { name: 'content-type', value: 'application/json', why: 'content-type-essence' } as const;
    expect(ask(null, [json])).toEqual([refused('content-type', 'content-type-json', null)]);
    expect(ask('*', [json], { credentials: true })).toEqual([
      refused('content-type', 'wildcard-with-credentials', ['*']),
    ]);
  });
});

describe('Authorization', () => {
  const ask = (allowed: string | null, by: Engine, credentials = false) =>
    codes({
      headers: open(allowed === null ? {} : { 'Allow-Headers': allowed }),
      unsafeHeaders: named('Authorization', 'x-a'),
      engine: by,
      credentials,
    });

  test('is not covered by the wildcard in the standard, but in every browser', () => {
    expect(ask('*', standard)).toEqual(['authorization-under-wildcard']);
    for (const browser of [chromium, firefox, webkit]) expect(ask('*', browser)).toEqual([]);
  });

  test('is allowed by its name', () => {
    expect(ask('*, AUTHORIZATION', standard)).toEqual([]);
    expect(ask('authorization, x-a', standard, true)).toEqual([]);
  });

  test('is reported once when no wildcard counts', () => {
    for (const by of Object.values(ENGINES)) {
      expect(ask(null, by)).toEqual(['header-not-allowed', 'header-not-allowed']);
      expect(ask('x-a', by)).toEqual(['header-not-allowed']);
      expect(ask('*', by, true)).toEqual(['header-not-allowed', 'header-not-allowed']);
    }
  });

  test('is not asked about when it is not sent', () => {
    expect(codes({ headers: open({ 'Allow-Headers': '*' }), unsafeHeaders: named('x-a') })).toEqual([]);
    const { steps } = run({ headers: open({ 'Allow-Headers': '*' }), unsafeHeaders: named('x-a') });
    expect(steps.map(({ number }) => number)).not.toContain('7.6');
  });
});
