import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { isOpaqueBlocklisted } from '../../../src/fetch-standard/opaque-blocklisted-mime-type';
import { pageOutcome } from '../../../src/explanation/diagram/lane-diagram-page';
import { completed, exchange, failed, headerList, hop, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

const NO_CORS = headerList({ 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' });

const ended = (type: Exchange['type'], contentType: string, error: string): Exchange => {
  const kind = error === 'NS_BINDING_ABORTED' ? 'aborted' : 'other';
  return exchange(
    [hop({ requestHeaders: NO_CORS, response: response(200, { 'Content-Type': contentType }) })],
    failed(kind, error),
    { browser: 'firefox', type },
  );
};

describe('a beacon that got its response in Firefox', () => {
  test.each(['NS_ERROR_FAILURE', 'NS_BINDING_ABORTED'])('was delivered, although it ends in %s', (error) => {
    expect(diagnose(ended('ping', 'application/json', error))).toMatchObject({
      verdict: 'opaque',
      causes: [],
    });
  });

  test('failed where it got none', () => {
    const { verdict, causes } = diagnose(
      exchange([hop({ requestHeaders: NO_CORS, response: null })], failed('aborted', 'NS_BINDING_ABORTED'), {
        browser: 'firefox',
        type: 'ping',
      }),
    );
    expect([verdict, causes[0]?.code]).toEqual(['failed', 'aborted']);
  });
});

test('what became of an element that Firefox canceled at a redirect to nowhere is not known', () => {
  const stoppedAt = (headers: Headers) =>
    diagnose(
      exchange(
        [hop({ requestHeaders: NO_CORS, response: response(303, headers) })],
        failed('aborted', 'NS_BINDING_ABORTED'),
        { browser: 'firefox', type: 'script' },
      ),
    );
  for (const headers of [{}, { 'Content-Type': 'text/html' }])
    expect(stoppedAt(headers)).toMatchObject({
      verdict: 'failed',
      causes: [{ code: 'aborted', detail: 'or-unusable', knownBy: 'assumed' }],
    });
  expect(stoppedAt({ Location: '/next' }).causes[0]?.detail).toBeNull();
});

describe('an element that got JSON or HTML in Firefox', () => {
  test.each([
    ['script', 'application/json', 'NS_ERROR_FAILURE', 'orb-blocked', 'derived'],
    ['script', 'text/html; charset=utf-8', 'NS_ERROR_FAILURE', 'orb-blocked', 'derived'],
    ['image', 'application/json', 'NS_BINDING_ABORTED', 'orb-blocked', 'derived'],
    ['image', 'text/plain', 'NS_ERROR_FAILURE', 'orb-blocked', 'assumed'],
    ['image', 'image/png', 'NS_BINDING_ABORTED', 'aborted', 'assumed'],
    ['media', 'video/webm', 'NS_BINDING_ABORTED', 'aborted', 'assumed'],
    ['xmlhttprequest', 'application/json', 'NS_BINDING_ABORTED', 'aborted', 'observed'],
  ] as const)('%s, %s, %s: %s, %s', (type, contentType, error, ...known) => {
    const [code, knownBy] = known;
    expect(diagnose(ended(type, contentType, error)).causes[0]).toMatchObject({ code, knownBy });
  });
});

test('an element that gets a redirect to nowhere in Chrome handles no redirects itself', () => {
  const loaded = exchange([hop({ requestHeaders: NO_CORS, response: response(303) })], completed, {
    type: 'script',
  });
  expect(plainText(explainVerdict(loaded, diagnose(loaded)))).toMatch(/^Opaque: with mode no-cors, /);
});

test('an image that Firefox canceled may be one that it cannot decode, and the panel does not choose', () => {
  const canceled = ended('image', 'image/png', 'NS_BINDING_ABORTED');
  const diagnosis = diagnose(canceled);
  expect(plainText(explainVerdict(canceled, diagnosis))).toBe(
    'Not CORS: the load was canceled after its response had arrived, and Firefox does not say why.',
  );
  expect(pageOutcome(canceled, diagnosis)).toBe('not known');
});

test('HTML, JSON and XML are kept from requests without CORS, SVG and everything else is not', () => {
  const kept = [
    'text/html',
    'text/json',
    'application/ld+json',
    'application/xml;a=b',
    'application/rss+xml',
  ];
  const given = ['image/svg+xml', 'text/plain', 'text/javascript', 'image/png', 'nonsense', null];
  expect(kept.filter(isOpaqueBlocklisted)).toEqual(kept);
  expect(given.filter(isOpaqueBlocklisted)).toEqual([]);
});
