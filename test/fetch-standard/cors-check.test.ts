import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corsCheck } from '../../src/fetch-standard/cors-check';
import { ENGINES } from '../../src/fetch-standard/engines';
import type { RuleFailure } from '../../src/fetch-standard/failure';
import type { Header, HeaderList } from '../../src/fetch-standard/header-list';
import { allowOriginValue, engine, isomorphic, origin, responseHeaders } from './arbitraries';

const APP = 'https://app.example.com';

const allowOrigin = (...values: readonly string[]): Header[] =>
  values.map((value) => ({ name: 'Access-Control-Allow-Origin', value }));
const allowCredentials = (...values: readonly string[]): Header[] =>
  values.map((value) => ({ name: 'access-control-allow-credentials', value }));

const COUNTING_EMPTY_LINES = { allowOriginRepeatsBySpelling: false, emptyCredentialsLinesDropped: false };

const check = (headers: HeaderList, options: Partial<Parameters<typeof corsCheck>[0]> = {}) =>
  corsCheck({
    headers,
    repeatsMerged: false,
    origin: APP,
    tainted: false,
    credentials: false,
    engine: ENGINES.standard,
    ...options,
  });

describe('Access-Control-Allow-Origin is named by what is wrong with it', () => {
  const mismatch = (value: string, detail: string, requestOrigin = APP) => ({
    code: 'allow-origin-mismatch',
    value,
    origin: requestOrigin,
    detail,
  });
  const cases: readonly (readonly [string, HeaderList, readonly object[]])[] = [
    ['absent', [], [{ code: 'allow-origin-missing' }]],
    ['another header only', [{ name: 'Vary', value: APP }], [{ code: 'allow-origin-missing' }]],
    ['the origin', allowOrigin(APP), []],
    ['the wildcard', allowOrigin('*'), []],
    ['empty', allowOrigin(''), [{ code: 'allow-origin-empty' }]],
    ['repeated', allowOrigin(APP, APP), [{ code: 'allow-origin-repeated', values: [APP, APP] }]],
    ['repeated wildcards', allowOrigin('*', '*'), [{ code: 'allow-origin-repeated', values: ['*', '*'] }]],
    ['repeated and empty', allowOrigin('', ''), [{ code: 'allow-origin-repeated', values: ['', ''] }]],
    [
      'a list',
      allowOrigin(`${APP}, https://b.example`),
      [{ code: 'allow-origin-list', value: `${APP}, https://b.example` }],
    ],
    ['a list with only a comma', allowOrigin('a,b'), [{ code: 'allow-origin-list', value: 'a,b' }]],
    ['a list with only a space', allowOrigin(`${APP} *`), [{ code: 'allow-origin-list', value: `${APP} *` }]],
    ['two wildcards in a line', allowOrigin('*, *'), [{ code: 'allow-origin-list', value: '*, *' }]],
    ['no URL', allowOrigin('localhost'), [{ code: 'allow-origin-invalid', value: 'localhost', origin: APP }]],
    [
      'a host pattern',
      allowOrigin('*.example.com'),
      [{ code: 'allow-origin-invalid', value: '*.example.com', origin: APP }],
    ],
    [
      'bytes that are no host',
      allowOrigin('https://\xff'),
      [{ code: 'allow-origin-invalid', value: 'https://\xff', origin: APP }],
    ],
    ['host and port only', allowOrigin('localhost:40227'), [mismatch('localhost:40227', 'host')]],
    [
      'a pattern that is a URL',
      allowOrigin('http://*.localhost'),
      [mismatch('http://*.localhost', 'wildcard-pattern')],
    ],
    [
      'an IDN in UTF-8',
      allowOrigin('https://b\xc3\xbccher.example'),
      [mismatch('https://b\xc3\xbccher.example', 'host')],
    ],
    ['null', allowOrigin('null'), [mismatch('null', 'null-allowed')]],
    ['a slash too many', allowOrigin(`${APP}/`), [mismatch(`${APP}/`, 'trailing-slash')]],
    [
      'an upper-case host',
      allowOrigin('https://APP.example.com'),
      [mismatch('https://APP.example.com', 'case')],
    ],
    ['a vertical tab at the end', allowOrigin(`${APP}\x0b`), [mismatch(`${APP}\x0b`, 'host')]],
  ];
  test.each(cases)('%s', (_name, headers, failures) => {
    expect(check(headers).failures).toEqual(failures);
  });

  test('a value that may have been joined by the browser is called a list', () => {
    expect(check(allowOrigin(`${APP}, ${APP}`), { repeatsMerged: true }).failures).toEqual([
      { code: 'allow-origin-list', value: `${APP}, ${APP}` },
    ]);
  });

  test('an origin that a redirect made null is told apart from a page without an origin', () => {
    expect(check(allowOrigin(APP), { origin: 'null', tainted: true }).failures).toEqual([
      mismatch(APP, 'tainted-redirect', 'null'),
    ]);
    expect(check(allowOrigin(APP), { origin: 'null', tainted: false }).failures).toEqual([
      mismatch(APP, 'opaque-origin', 'null'),
    ]);
    expect(check(allowOrigin('null'), { origin: 'null', tainted: true }).failures).toEqual([]);
  });
});

describe('in Firefox, which counts the lines that spell Access-Control-Allow-Origin exactly so', () => {
  const lower = (...values: readonly string[]): Header[] =>
    values.map((value) => ({ name: 'access-control-allow-origin', value }));
  const failures = (...headers: readonly Header[]) =>
    check(headers, { engine: ENGINES.firefox }).failures.map(({ code }) => code);

  test('an empty repeat blocks the response', () => {
    expect(failures(...allowOrigin(APP, ''))).toEqual(['allow-origin-repeated']);
    expect(failures(...allowOrigin('', '*'), ...lower(APP))).toEqual(['allow-origin-repeated']);
  });

  test('an empty line beside one of another spelling is dropped', () => {
    expect(failures(...lower(APP, ''))).toEqual([]);
    expect(failures(...lower('', '*'))).toEqual([]);
    expect(failures(...allowOrigin(''), ...lower(APP))).toEqual([]);
    expect(failures(...lower('', 'https://other.example'))).toEqual(['allow-origin-mismatch']);
    expect(failures(...lower('', ''))).toEqual(['allow-origin-empty']);
    expect(failures(...lower(APP, APP))).toEqual(['allow-origin-repeated']);
  });

  test('no other engine drops one', () => {
    const others = [ENGINES.standard, ENGINES.chromium, ENGINES.webkit];
    for (const by of others)
      expect(check(lower(APP, ''), { engine: by }).failures).toMatchObject([
        { code: 'allow-origin-repeated' },
      ]);
  });
});

describe('a request with credentials', () => {
  const wildcard = { code: 'allow-origin-wildcard-with-credentials' };
  const missing = { code: 'allow-credentials-missing' };
  const notTrue = (value: string) => ({ code: 'allow-credentials-not-true', value });
  const cases: readonly (readonly [string, HeaderList, readonly object[]])[] = [
    ['passes with its origin and true', [...allowOrigin(APP), ...allowCredentials('true')], []],
    ['fails without the header', allowOrigin(APP), [missing]],
    ['fails with TRUE', [...allowOrigin(APP), ...allowCredentials('TRUE')], [notTrue('TRUE')]],
    ['fails with 1', [...allowOrigin(APP), ...allowCredentials('1')], [notTrue('1')]],
    ['fails with an empty value', [...allowOrigin(APP), ...allowCredentials('')], [notTrue('')]],
    [
      'fails with true twice',
      [...allowOrigin(APP), ...allowCredentials('true', 'true')],
      [notTrue('true, true')],
    ],
    ['fails with the wildcard', [...allowOrigin('*'), ...allowCredentials('true')], [wildcard]],
    ['fails for both reasons', allowOrigin('*'), [wildcard, missing]],
    ['fails for both headers missing', [], [{ code: 'allow-origin-missing' }, missing]],
  ];
  test.each(cases)('%s', (_name, headers, failures) => {
    expect(check(headers, { credentials: true }).failures).toEqual(failures);
  });

  test('is the only one for which Access-Control-Allow-Credentials counts', () => {
    expect(check([...allowOrigin(APP), ...allowCredentials('no')]).failures).toEqual([]);
  });
});

describe('the steps of the CORS check', () => {
  const told = (headers: HeaderList, credentials: boolean) =>
    check(headers, { credentials }).steps.map(
      ({ number, input, outcome }) => `${number} ${outcome}: ${input}`,
    );

  test('end at the wildcard', () => {
    expect(told(allowOrigin('*'), false)).toEqual([
      '1 info: *',
      '2 pass: *',
      '3 pass: *, credentials mode not include',
    ]);
  });

  test('end at the credentials mode', () => {
    expect(told(allowOrigin(APP), false)).toEqual([
      `1 info: ${APP}`,
      `2 pass: ${APP}`,
      `3 info: ${APP}, credentials mode not include`,
      `4 pass: ${APP} = ${APP}`,
      '5 pass: not include',
    ]);
  });

  test('go on after a failure, so that all failures are found', () => {
    expect(told(allowOrigin('*'), true)).toEqual([
      '1 info: *',
      '2 pass: *',
      '3 info: *, credentials mode include',
      `4 fail: * ≠ ${APP}`,
      '5 info: include',
      '6 info: (absent)',
      '7 fail: (absent)',
    ]);
    expect(told(allowCredentials('true'), true)).toEqual([
      '1 info: (absent)',
      '2 fail: (absent)',
      '5 info: include',
      '6 info: true',
      '7 pass: true',
    ]);
  });

  test('say where they stand in the standard and what they ask', () => {
    for (const step of check([...allowOrigin('x'), ...allowCredentials('x')], { credentials: true }).steps) {
      expect(step).toMatchObject({ algorithm: 'CORS check', anchor: '#concept-cors-check' });
      expect(step.question).toMatch(/^[A-Z].*\?$/);
    }
  });
});

describe('for any response', () => {
  /** The standard's definition in one expression, written apart from the implementation. */
  const passes = (headers: HeaderList, requestOrigin: string, credentials: boolean): boolean => {
    const get = (name: string) =>
      headers.flatMap((header) => (header.name.toLowerCase() === name ? [header.value] : [])).join(', ');
    const present = headers.some((header) => header.name.toLowerCase() === 'access-control-allow-origin');
    const value = get('access-control-allow-origin');
    if (!present) return false;
    return credentials
      ? value === requestOrigin && get('access-control-allow-credentials') === 'true'
      : value === '*' || value === requestOrigin;
  };
  const input = fc.record({
    headers: fc.oneof(
      responseHeaders,
      allowOriginValue.map((value) => allowOrigin(value)),
    ),
    repeatsMerged: fc.boolean(),
    origin,
    tainted: fc.boolean(),
    credentials: fc.boolean(),
    engine: engine.map((by) => ({ ...by, ...COUNTING_EMPTY_LINES })),
  });

  test('the check passes exactly when the standard says so', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { failures } = corsCheck(given);
        expect(failures.length === 0).toBe(passes(given.headers, given.origin, given.credentials));
      }),
      { numRuns: 2000 },
    );
  });

  test('a step fails exactly when there is a failure, and at most one for each header', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { steps, failures } = corsCheck(given);
        expect(steps.some(({ outcome }) => outcome === 'fail')).toBe(failures.length > 0);
        const about = (part: string) =>
          failures.filter(({ code }: RuleFailure) => code.startsWith(part)).length;
        expect(about('allow-origin')).toBeLessThanOrEqual(1);
        expect(about('allow-credentials')).toBeLessThanOrEqual(given.credentials ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('more permission never adds a failure', () => {
    fc.assert(
      fc.property(input, (given) => {
        const uncredentialed = corsCheck({ ...given, credentials: false }).failures.length;
        expect(uncredentialed).toBeLessThanOrEqual(
          corsCheck({ ...given, credentials: true }).failures.length,
        );
      }),
    );
  });

  test('odd bytes and 100 KB values are survived', () => {
    fc.assert(
      fc.property(isomorphic(200), fc.boolean(), (bytes, credentials) => {
        const huge = bytes.repeat(Math.ceil(100_000 / Math.max(1, bytes.length)));
        for (const value of [bytes, huge, `https://${huge}`, `${APP}${huge}`, `${APP}:${huge}`]) {
          const { failures } = check([...allowOrigin(value), ...allowCredentials(value)], { credentials });
          expect(failures.length > 0).toBe(
            !passes([...allowOrigin(value), ...allowCredentials(value)], APP, credentials),
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});
