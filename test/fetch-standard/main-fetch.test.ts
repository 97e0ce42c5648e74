import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mainFetch } from '../../src/fetch-standard/main-fetch';
import type { Origin } from '../../src/fetch-standard/origin';
import { currentUrl, schemeOf } from '../../src/fetch-standard/request';
import { isomorphic } from './arbitraries';

const A: Origin = { kind: 'tuple', scheme: 'https', host: 'a.example', port: null };
const OPAQUE: Origin = { kind: 'opaque' };
type Input = Parameters<typeof mainFetch>[0];

const run = (url: string, input: Partial<Input> = {}) =>
  mainFetch({ origin: A, mode: 'cors', urls: [url], tainting: 'basic', redirectMode: 'follow', ...input });

describe('what may become of a response', () => {
  const cases: readonly (readonly [string, string, Partial<Input>, string])[] = [
    ['same origin', 'https://a.example/x', {}, 'basic'],
    ['same origin in mode same-origin', 'https://a.example:443/x', { mode: 'same-origin' }, 'basic'],
    [
      'same origin in mode no-cors',
      'https://a.example/x',
      { mode: 'no-cors', redirectMode: 'error' },
      'basic',
    ],
    ['same origin after a cross-origin hop', 'https://a.example/', { tainting: 'cors' }, 'cors'],
    [
      'same origin after an opaque hop',
      'https://a.example/',
      { mode: 'no-cors', tainting: 'opaque' },
      'opaque',
    ],
    ['another origin', 'https://b.example/', {}, 'cors'],
    ['another port', 'https://a.example:8443/', {}, 'cors'],
    ['another scheme', 'http://a.example/', {}, 'cors'],
    ['another origin, no-cors', 'https://b.example/', { mode: 'no-cors' }, 'opaque'],
    ['a navigation', 'https://b.example/', { mode: 'navigate', tainting: 'cors' }, 'basic'],
    ['a WebSocket', 'wss://b.example/', { mode: 'websocket' }, 'basic'],
    ['data:', 'data:text/plain,x', { mode: 'same-origin', origin: OPAQUE }, 'basic'],
    ['an own blob:', 'blob:https://a.example/1', {}, 'basic'],
    ['an opaque page', 'https://a.example/', { origin: OPAQUE }, 'cors'],
  ];
  test.each(cases)('%s', (_name, url, input, tainting) => {
    expect(run(url, input)).toMatchObject({ failures: [], tainting });
  });

  test('is decided by the current URL, which is the last', () => {
    expect(run('', { urls: ['https://a.example/', 'https://b.example/'] }).tainting).toBe('cors');
    expect(run('', { urls: ['https://b.example/', 'https://a.example/'] }).tainting).toBe('basic');
    expect(currentUrl(['a'])).toBe('a');
  });
});

describe('a request is refused', () => {
  const refusals: readonly (readonly [string, string, Partial<Input>, object])[] = [
    [
      'for another origin in mode same-origin',
      'https://b.example/x',
      { mode: 'same-origin' },
      { code: 'mode-same-origin', url: 'https://b.example/x', origin: 'https://a.example' },
    ],
    [
      'for its own origin in mode same-origin after another one',
      'https://a.example/',
      { mode: 'same-origin', tainting: 'cors' },
      { code: 'mode-same-origin', url: 'https://a.example/', origin: 'https://a.example' },
    ],
    [
      'for redirect: error in mode no-cors',
      'https://b.example/',
      { mode: 'no-cors', redirectMode: 'error' },
      { code: 'mode-no-cors-redirect' },
    ],
    [
      'for redirect: manual in mode no-cors',
      'https://b.example/',
      { mode: 'no-cors', redirectMode: 'manual' },
      { code: 'mode-no-cors-redirect' },
    ],
    ['for file:', 'file:///x', {}, { code: 'scheme-unsupported', scheme: 'file' }],
    ['for ftp:', 'ftp://a.example/', {}, { code: 'scheme-unsupported', scheme: 'ftp' }],
    ['for about:', 'about:blank', {}, { code: 'scheme-unsupported', scheme: 'about' }],
    ['for a foreign blob:', 'blob:https://b.example/1', {}, { code: 'scheme-unsupported', scheme: 'blob' }],
    ['for a scheme of one’s own', 'custom://x', {}, { code: 'scheme-unsupported', scheme: 'custom' }],
    ['for what is no URL', 'x', {}, { code: 'scheme-unsupported', scheme: '' }],
  ];
  test.each(refusals)('%s, and its tainting stays', (_name, url, input, failure) => {
    expect(run(url, input)).toMatchObject({ failures: [failure], tainting: input.tainting ?? 'basic' });
  });
});

describe('the steps of main fetch', () => {
  const told = (url: string, input: Partial<Input> = {}) =>
    run(url, input).steps.map(({ number, outcome, input: values }) => `${number} ${outcome}: ${values}`);

  test('end where the decision falls', () => {
    expect(told('https://a.example/')).toEqual([
      '12.2 pass: https://a.example/ for https://a.example, mode cors',
    ]);
    expect(told('https://b.example/', { mode: 'same-origin' })).toEqual([
      '12.2 info: https://b.example/ for https://a.example, mode same-origin',
      '12.3 fail: same-origin',
    ]);
    expect(told('https://b.example/', { mode: 'no-cors' }).slice(1)).toEqual([
      '12.3 info: no-cors',
      '12.4 pass: follow',
    ]);
    expect(told('https://b.example/', { mode: 'no-cors', redirectMode: 'manual' }).slice(2)).toEqual([
      '12.4 fail: manual',
    ]);
    expect(told('https://b.example/').slice(1)).toEqual(['12.3 info: cors', '12.5 pass: https']);
    expect(told('ftp://b.example/').slice(2)).toEqual(['12.5 fail: ftp']);
  });

  test('say where they stand in the standard and what they ask', () => {
    for (const step of [...run('ftp://b/').steps, ...run('https://b/', { mode: 'no-cors' }).steps]) {
      expect(step).toMatchObject({ algorithm: 'Main fetch', anchor: '#concept-main-fetch' });
      expect(step.question).toMatch(/^[A-Z].*\?$/);
    }
  });
});

test('any URL is survived, and only a refusal keeps the tainting', () => {
  fc.assert(
    fc.property(
      isomorphic(),
      fc.constantFrom('cors', 'no-cors', 'same-origin', 'navigate', 'websocket'),
      fc.constantFrom('basic', 'cors', 'opaque'),
      (bytes, mode, tainting) => {
        for (const url of [bytes, `https://b.example/${bytes.repeat(2000)}`, `https://${bytes}`]) {
          const result = run(url, { mode, tainting });
          expect(result.steps.some(({ outcome }) => outcome === 'fail')).toBe(result.failures.length === 1);
          if (result.failures.length === 1) expect(result.tainting).toBe(tainting);
          else if (tainting !== 'basic' && schemeOf(url) !== 'data' && mode === 'cors')
            expect(result.tainting).toBe('cors');
        }
      },
    ),
    { numRuns: 300 },
  );
});
