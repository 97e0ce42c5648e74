import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/fetch-standard/engines';
import type { RedirectInput } from '../../src/fetch-standard/http-redirect-fetch';
import { location, run } from './redirecting-response';

describe('the steps of a redirect', () => {
  const told = (input: Partial<RedirectInput>) =>
    run(input).steps.map((step) => `${step.algorithm} ${step.number} ${step.outcome}: ${step.input}`);

  test('end at the redirect mode or a missing Location', () => {
    expect(told({ status: 200 })).toEqual([]);
    expect(told({ redirectMode: 'error' })).toEqual(['HTTP fetch 6 fail: error']);
    expect(told({ redirectMode: 'manual' })).toEqual(['HTTP fetch 6 pass: manual']);
    expect(told({ headers: [] })).toEqual([
      'HTTP fetch 6 pass: follow',
      'HTTP-redirect fetch 4 info: (absent)',
    ]);
  });

  test('are all told for a redirect that is followed', () => {
    expect(told({})).toEqual([
      'HTTP fetch 6 pass: follow',
      'HTTP-redirect fetch 4 pass: https://b.example/next',
      'HTTP-redirect fetch 5 pass: https://b.example/next',
      'HTTP-redirect fetch 6 pass: https',
      'HTTP-redirect fetch 7 pass: 0',
      'HTTP-redirect fetch 9 pass: none',
      'HTTP-redirect fetch 10 pass: none',
      'HTTP-redirect fetch 11 pass: status 302, no stream',
      'HTTP-redirect fetch 12 info: GET, status 302',
      'HTTP-redirect fetch 13 info: https://b.example/start → https://b.example/next',
    ]);
  });

  test('tell the two rules on username and password apart', () => {
    const userinfo = (input: Partial<RedirectInput>) => told(input).filter((step) => / (?:9|10) /.test(step));
    expect(userinfo({ headers: location('https://u@b.example/') })).toEqual([
      'HTTP-redirect fetch 9 fail: present',
      'HTTP-redirect fetch 10 fail: present',
    ]);
    expect(userinfo({ headers: location('https://u@a.example/') })).toEqual([
      'HTTP-redirect fetch 9 pass: present',
      'HTTP-redirect fetch 10 fail: present',
    ]);
    expect(userinfo({ headers: location('https://u@b.example/'), tainting: 'basic' })).toEqual([
      'HTTP-redirect fetch 9 fail: present',
      'HTTP-redirect fetch 10 pass: present',
    ]);
    const inNoCors = { mode: 'no-cors', tainting: 'basic', engine: ENGINES.chromium } as const;
    expect(userinfo({ headers: location('https://u@b.example/'), ...inNoCors })).toEqual([
      'HTTP-redirect fetch 9 fail: present, which Chrome refuses in mode no-cors too',
      'HTTP-redirect fetch 10 pass: present',
    ]);
  });

  test('count the redirects before, of which 20 are too many', () => {
    const after = (count: number) =>
      told({ urls: Array.from({ length: count + 1 }, () => 'https://b.example/') as unknown as [string] });
    expect(after(19)).toContain('HTTP-redirect fetch 7 pass: 19');
    expect(after(20)).toContain('HTTP-redirect fetch 7 fail: 20');
    expect(after(21)).toContain('HTTP-redirect fetch 7 fail: 21');
  });

  test('call a username what it is where no rule refuses it', () => {
    const within = { urls: ['https://a.example/'] as [string], headers: location('https://u@a.example/') };
    for (const by of Object.values(ENGINES)) {
      expect(told({ ...within, tainting: 'basic', engine: by })).toContain(
        'HTTP-redirect fetch 9 pass: present',
      );
    }
  });

  test('tell what is wrong with Location and body', () => {
    expect(told({ headers: location('https://'), streamBody: true })).toEqual([
      'HTTP fetch 6 pass: follow',
      'HTTP-redirect fetch 4 pass: https://',
      'HTTP-redirect fetch 5 fail: https://',
      'HTTP-redirect fetch 7 pass: 0',
      'HTTP-redirect fetch 11 fail: status 302, stream',
    ]);
    expect(told({ headers: location('data:,') })).toContain('HTTP-redirect fetch 6 fail: data');
  });

  test('say where they stand in the standard and what they ask', () => {
    for (const step of run({}).steps) {
      expect(step.anchor).toBe(
        step.algorithm === 'HTTP fetch' ? '#concept-http-fetch' : '#concept-http-redirect-fetch',
      );
      expect(step.question).toMatch(/^[A-Z].*\?$/);
    }
  });
});
