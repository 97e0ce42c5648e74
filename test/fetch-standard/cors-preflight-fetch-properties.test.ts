import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkPreflightResponse,
  type PreflightResponseInput,
} from '../../src/fetch-standard/cors-preflight-fetch';
import { ENGINES } from '../../src/fetch-standard/engines';
import { engine, isomorphic, method, origin, responseHeaders, status } from './arbitraries';
import { headers, run } from './preflight-response';

describe('for any response to any preflight', () => {
  const input: fc.Arbitrary<PreflightResponseInput> = fc.record({
    status,
    headers: responseHeaders,
    repeatsMerged: fc.boolean(),
    origin,
    tainted: fc.boolean(),
    credentials: fc.boolean(),
    method,
    unsafeHeaders: fc.array(
      fc.record({
        name: fc.oneof(fc.constantFrom('x-a', 'Authorization', 'content-type', '*'), isomorphic(4)),
        value: fc.option(isomorphic()),
        why: fc.constantFrom(null, 'unsafe-byte', 'name-not-safelisted', 'content-type-essence'),
      }),
      { maxLength: 4 },
    ),
    useCorsPreflight: fc.boolean(),
    toOwnOrigin: fc.boolean(),
    engine,
  });

  /** Steps 7 to 7.7 in one expression, written apart from the implementation. */
  const passes = (given: PreflightResponseInput): boolean => {
    const fields = (name: string) =>
      given.headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
    const list = (name: string): string[] | null => {
      const raw = fields(`access-control-allow-${name}`);
      if (raw.length === 0) return null;
      return raw
        .join(',')
        .split(',')
        .map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''))
        .filter(Boolean);
    };
    const isTokens = (values: string[] | null) =>
      values === null || values.every((value) => /^[\w!#$%&'*+.^`|~-]+$/.test(value));
    const allowed = fields('access-control-allow-origin').join(', ');
    const present = fields('access-control-allow-origin').length > 0;
    const isUnchecked = given.toOwnOrigin && !given.engine.corsCheckOnPreflightToOwnOrigin;
    const corsOk = given.credentials
      ? allowed === given.origin && fields('access-control-allow-credentials').join(', ') === 'true'
      : allowed === '*' || allowed === given.origin;
    const names = list('headers')?.map((name) => name.toLowerCase()) ?? null;
    const flag = given.useCorsPreflight && given.engine.preflightFlagAllowsMethod;
    const verbs = list('methods') ?? (flag ? [given.method] : []);
    const covers = (values: readonly string[], value: string) =>
      values.includes(value) || (!given.credentials && values.includes('*'));
    return (
      (isUnchecked || (present && corsOk)) &&
      given.status >= 200 &&
      given.status < 300 &&
      isTokens(list('methods')) &&
      isTokens(names) &&
      (covers(verbs, given.method) || ['GET', 'HEAD', 'POST'].includes(given.method)) &&
      given.unsafeHeaders.every(({ name }) => {
        const lowerName = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        const byNameOnly = lowerName === 'authorization' && !given.engine.authorizationCoveredByWildcard;
        return byNameOnly ? (names ?? []).includes(lowerName) : covers(names ?? [], lowerName);
      })
    );
  };

  /** Responses that pass often enough for the other side of every condition to be reached. */
  const friendly: fc.Arbitrary<PreflightResponseInput> = fc
    .tuple(
      input,
      fc.constantFrom('*', 'PUT, patch, *', 'PUT'),
      fc.constantFrom('*', 'x-a, authorization', 'content-type,*'),
    )
    .map(([given, verbs, names]) => ({
      ...given,
      status: 204,
      headers: headers({
        'Allow-Origin': given.origin,
        'Allow-Credentials': 'true',
        'Allow-Methods': verbs,
        'Allow-Headers': names,
      }),
    }));

  test('it passes exactly when the standard, as the engine bends it, says so', () => {
    fc.assert(
      fc.property(fc.oneof(input, friendly), (given) => {
        expect(checkPreflightResponse(given).failures.length === 0).toBe(passes(given));
      }),
      { numRuns: 3000 },
    );
  });

  test('a step fails exactly when there is a failure', () => {
    fc.assert(
      fc.property(fc.oneof(input, friendly), (given) => {
        const { steps, failures: found } = checkPreflightResponse(given);
        expect(steps.some(({ outcome }) => outcome === 'fail')).toBe(found.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('engines name the same failures in their own order, redirects, Authorization, the flag, the own origin and empty lines aside', () => {
    fc.assert(
      fc.property(fc.oneof(input, friendly), (given) => {
        const all = Object.values(ENGINES).map((by) =>
          checkPreflightResponse({
            ...given,
            engine: { ...by, allowOriginRepeatsBySpelling: false, emptyCredentialsLinesDropped: false },
            useCorsPreflight: false,
            toOwnOrigin: false,
          }).failures.filter(({ code }) => code !== 'authorization-under-wildcard'),
        );
        const [first = [], ...others] = all;
        if (all.some((found) => found.some(({ code }) => code === 'preflight-redirect'))) return;
        for (const other of others) {
          expect(other).toHaveLength(first.length);
          expect(other).toEqual(expect.arrayContaining([...first]));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no failure is told twice, and no list is both unparsable and lacking', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { failures: found } = checkPreflightResponse(given);
        const told = found.map((failure) => JSON.stringify(failure));
        expect(new Set(told).size).toBe(told.length);
        const has = (code: string) => found.some((failure) => failure.code === code);
        expect(has('allow-methods-invalid') && has('method-not-allowed')).toBe(false);
        expect(has('allow-headers-invalid') && has('header-not-allowed')).toBe(false);
        expect(has('authorization-under-wildcard') && has('header-not-allowed')).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('100 KB values are survived', () => {
    const huge = 'x y,'.repeat(25_000);
    const found = run({
      headers: headers({
        'Allow-Origin': huge,
        'Allow-Methods': huge,
        'Allow-Headers': `a${' '.repeat(100_000)}b`,
      }),
    });
    expect(found.failures.map(({ code }) => code)).toEqual([
      'allow-origin-list',
      'allow-methods-invalid',
      'allow-headers-invalid',
    ]);
  });
});
