import { describe, expect, test } from 'vitest';
import type { PreflightResponseInput } from '../../src/fetch-standard/cors-preflight-fetch';
import { ENGINES } from '../../src/fetch-standard/engines';
import { APP, codes, failures, headers, named, open, run } from './preflight-response';

const { standard, chromium, firefox, webkit } = ENGINES;

describe('a list that cannot be parsed', () => {
  test('is the failure, even when nothing of it was needed', () => {
    expect(failures({ headers: open({ 'Allow-Methods': 'GET;PUT' }) })).toEqual([
      { code: 'allow-methods-invalid', value: 'GET;PUT', element: 'GET;PUT' },
    ]);
    expect(failures({ headers: open({ 'Allow-Headers': 'a, "b"' }) })).toEqual([
      { code: 'allow-headers-invalid', value: 'a, "b"', element: '"b"' },
    ]);
  });

  test('is told alone, without what it fails to allow', () => {
    const input = { method: 'PUT', unsafeHeaders: named('x-a', 'authorization') };
    expect(codes({ ...input, headers: open({ 'Allow-Methods': '"', 'Allow-Headers': '"' }) })).toEqual([
      'allow-methods-invalid',
      'allow-headers-invalid',
    ]);
  });
});

describe('the order of complaints is that of the engine', () => {
  const broken: Partial<PreflightResponseInput> = {
    status: 404,
    headers: [],
    credentials: true,
    method: 'PUT',
    unsafeHeaders: named('authorization'),
  };
  const cors = ['allow-origin-missing', 'allow-credentials-missing'];
  const rest = ['method-not-allowed', 'header-not-allowed'];

  test('for a 404 without any header', () => {
    for (const by of [standard, chromium, firefox]) {
      expect(codes({ ...broken, engine: by })).toEqual([...cors, 'preflight-status', ...rest]);
    }
    expect(codes({ ...broken, engine: webkit })).toEqual(['preflight-status', ...cors, ...rest]);
  });

  test('for a method that is not allowed and unparsable headers', () => {
    const input = { method: 'PUT', headers: open({ 'Allow-Headers': '"' }) };
    for (const by of [standard, chromium, webkit]) {
      expect(codes({ ...input, engine: by })).toEqual(['allow-headers-invalid', 'method-not-allowed']);
    }
    expect(codes({ ...input, engine: firefox })).toEqual(['method-not-allowed', 'allow-headers-invalid']);
  });

  test('for a method and headers that are not allowed', () => {
    for (const by of Object.values(ENGINES)) {
      expect(codes({ method: 'PUT', unsafeHeaders: named('x-b', 'x-a'), engine: by })).toEqual([
        'method-not-allowed',
        'header-not-allowed',
        'header-not-allowed',
      ]);
    }
  });
});

test('a preflight to the own origin of the page needs no Access-Control-Allow-Origin in Firefox alone', () => {
  const input = { toOwnOrigin: true, headers: headers({ 'Allow-Methods': 'PUT' }), method: 'PUT' };
  for (const by of [standard, chromium, webkit]) {
    expect(codes({ ...input, engine: by })).toEqual(['allow-origin-missing']);
  }
  expect(codes({ ...input, engine: firefox })).toEqual([]);
  expect(codes({ ...input, method: 'DELETE', engine: firefox })).toEqual(['method-not-allowed']);
  expect(codes({ ...input, toOwnOrigin: false, engine: firefox })).toEqual(['allow-origin-missing']);
});

describe('the status of a preflight', () => {
  test('may be 200 to 299', () => {
    for (const ok of [200, 204, 299]) expect(codes({ status: ok })).toEqual([]);
    for (const bad of [101, 199, 300, 304, 400, 401, 405, 500]) {
      expect(failures({ status: bad })).toEqual([{ code: 'preflight-status', status: bad }]);
    }
  });

  test('is a redirect only with a redirect status and a Location', () => {
    const location = { name: 'location', value: '/x' };
    for (const redirect of [301, 302, 303, 307, 308]) {
      expect(failures({ status: redirect, headers: [...open(), location] })).toEqual([
        { code: 'preflight-redirect', status: redirect, location: '/x' },
      ]);
      expect(codes({ status: redirect })).toEqual(['preflight-status']);
      const empty = { status: redirect, headers: [...open(), { name: 'Location', value: '' }] };
      expect(codes({ ...empty, engine: chromium })).toEqual(['preflight-status']);
      expect(codes({ ...empty, engine: firefox })).toEqual(['preflight-redirect']);
    }
    for (const other of [300, 304]) {
      expect(codes({ status: other, headers: [...open(), location] })).toEqual(['preflight-status']);
    }
    expect(codes({ status: 200, headers: [...open(), location] })).toEqual([]);
  });

  test('as a redirect hides what is unknown until the redirect is gone', () => {
    const redirected: Partial<PreflightResponseInput> = {
      status: 307,
      headers: [{ name: 'Location', value: '/x' }],
      method: 'PUT',
      unsafeHeaders: named('authorization'),
    };
    for (const by of [chromium, webkit]) {
      expect(codes({ ...redirected, engine: by })).toEqual(['preflight-redirect']);
    }
    for (const by of [standard, firefox]) {
      expect(codes({ ...redirected, engine: by })).toEqual(['allow-origin-missing', 'preflight-redirect']);
    }
  });
});

describe('the steps of a preflight', () => {
  const told = (input: Partial<PreflightResponseInput>) =>
    run(input).steps.map((step) => `${step.algorithm} ${step.number} ${step.outcome}: ${step.input}`);
  const credentialed = {
    status: 404,
    headers: headers({ 'Allow-Origin': APP, 'Allow-Methods': 'PUT, X', 'Allow-Headers': 'x-a' }),
    method: 'PUT',
    unsafeHeaders: named('x-b', 'authorization'),
  };

  test('are told in the order of the standard, whatever the engine', () => {
    for (const by of Object.values(ENGINES)) {
      const steps = told({ ...credentialed, engine: by });
      expect(steps.slice(0, 5).every((step) => step.startsWith('CORS check'))).toBe(true);
      expect(steps.slice(5)).toEqual([
        'CORS-preflight fetch 7 fail: 404',
        'CORS-preflight fetch 7.3 pass: PUT, X',
        'CORS-preflight fetch 7.3 pass: x-a',
        'CORS-preflight fetch 7.5 pass: PUT in PUT, X',
        'CORS-preflight fetch 7.6 fail: x-a',
        'CORS-preflight fetch 7.7 fail: authorization in x-a',
        'CORS-preflight fetch 7.7 fail: x-b in x-a',
      ]);
    }
  });

  test('say what is absent, unparsable or taken for granted', () => {
    expect(
      told({ method: 'PUT', unsafeHeaders: named('authorization'), useCorsPreflight: true }).slice(5),
    ).toEqual([
      'CORS-preflight fetch 7 pass: 204',
      'CORS-preflight fetch 7.3 pass: (absent)',
      'CORS-preflight fetch 7.3 pass: (absent)',
      'CORS-preflight fetch 7.4 info: PUT',
      'CORS-preflight fetch 7.5 pass: PUT in PUT',
      'CORS-preflight fetch 7.6 fail: (absent)',
      'CORS-preflight fetch 7.7 fail: authorization in (absent)',
    ]);
    expect(told({ headers: open({ 'Allow-Methods': 'a b', 'Allow-Headers': '*' }) }).slice(5)).toEqual([
      'CORS-preflight fetch 7 pass: 204',
      'CORS-preflight fetch 7.3 fail: a b',
      'CORS-preflight fetch 7.3 pass: *',
    ]);
    expect(told({ method: 'PUT' })).toContain('CORS-preflight fetch 7.5 fail: PUT in (absent)');
  });

  test('say where a browser lets the wildcard stand for Authorization', () => {
    const input = { headers: open({ 'Allow-Headers': '*,x-c' }), unsafeHeaders: named('authorization') };
    expect(told({ ...input, engine: chromium })).toContain(
      'CORS-preflight fetch 7.6 info: *, x-c, which Chrome lets stand for Authorization',
    );
    expect(told({ ...input, engine: standard })).toContain('CORS-preflight fetch 7.6 fail: *, x-c');
    expect(told({ ...input, headers: open({ 'Allow-Headers': 'authorization' }) })).toContain(
      'CORS-preflight fetch 7.6 pass: authorization',
    );
  });

  test('leave the CORS check out where an engine refuses the redirect first', () => {
    const input = { status: 302, headers: [{ name: 'Location', value: '/' }] };
    expect(told({ ...input, engine: chromium })).toEqual(['CORS-preflight fetch 7 fail: 302']);
  });

  test('say which list they ask about', () => {
    const requested = run({}).steps.filter(({ number }) => number === '7.3');
    expect(requested.map(({ question }) => question)).toEqual([
      'Is Access-Control-Allow-Methods a list of tokens?',
      'Is Access-Control-Allow-Headers a list of tokens?',
    ]);
  });

  test('say where they stand in the standard and what they ask', () => {
    const withFlag = run({ method: 'PUT', useCorsPreflight: true }).steps;
    for (const step of [...run(credentialed).steps, ...withFlag]) {
      expect(step.anchor).toBe(
        step.algorithm === 'CORS check' ? '#concept-cors-check' : '#cors-preflight-fetch-0',
      );
      expect(step.question).toMatch(/^[A-Z].*\?$/);
    }
  });
});
