import { describe, expect, it } from 'vitest';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';
import type { ResponseFix } from '../../../src/diagnosis/fix/fix';
import type { GeneratedCase } from '../../differential/generated-case';
import { resourceFor } from '../../zoo/loadable-resources';
import type { ElementRequest, HopResponses } from '../../zoo/zoo-case';
import { ALLOWS_PAGE, API, blocked, completed, exchange, hop, response, sentBy } from '../exchange-builder';
import { fixedCase, wholeFix } from './fixed-case';
import { playIn } from './play-case';

const KINDS = ['image', 'script', 'module', 'stylesheet', 'font', 'audio', 'event-source'] as const;

/** The answers of a case with its fix in them, that of the first hop first. */
function fixedAnswers(generated: GeneratedCase): readonly HopResponses[] {
  const played = playIn(generated, 'firefox');
  if (played === null) throw new Error('The rules play no such request.');
  const answers = wholeFix(fixOf(played.exchange), false);
  if (answers === null) throw new Error('No server can mend it.');
  const { hops = [], ...first } = fixedCase(generated, played.exchange, answers, 'fixed').answers;
  return [first, ...hops];
}

/** Redirected by a server that does not allow the page, so that nobody has seen what comes then. */
function stoppedAtRedirect(request: ElementRequest): GeneratedCase {
  const location = ['Location', '{other}/?{next}'] as const;
  const redirect: HopResponses = { actual: { kind: 'response', status: 302, headers: [location] } };
  return { id: 'stopped', request, answers: { ...redirect, hops: [redirect] } };
}

describe('a case with the fix in its answers', () => {
  it.each(KINDS)('has a server that nobody has seen send what the element can load: %s', (kind) => {
    const resource = resourceFor({ kind });
    const [, last] = fixedAnswers(stoppedAtRedirect({ kind, to: 'api', crossorigin: 'anonymous' }));
    expect(last?.actual).toMatchObject({ kind: 'response', status: 200, body: resource?.body });
    const headers = last?.actual?.kind === 'response' ? last.actual.headers : [];
    expect(headers).toContainEqual(['Content-Type', resource?.type]);
    expect(headers.map(([name]) => name)).toContain('Access-Control-Allow-Origin');
  });

  it('leaves the answers that were seen as they are, but for the fix', () => {
    const seen = { kind: 'response', status: 200, headers: [['X-Hay', 'yes']], body: 'hay' } as const;
    const request = { kind: 'script', to: 'api', crossorigin: 'anonymous' } as const;
    const [only] = fixedAnswers({ id: 'seen', request, answers: { actual: seen } });
    expect(only?.actual).toMatchObject({ status: 200, body: 'hay' });
    const headers = only?.actual?.kind === 'response' ? only.actual.headers : [];
    expect(headers.map(([name]) => name)).toEqual(['X-Hay', 'Access-Control-Allow-Origin', 'Vary']);
  });

  const fix = (hopIndex: number): ResponseFix => ({
    response: 'final',
    hop: hopIndex,
    url: API,
    method: 'GET',
    seen: true,
    knownBy: 'derived',
    owner: 'backend',
    status: null,
    headers: [{ kind: 'add', name: 'X-Fixed', before: [], after: 'yes', role: 'rule' }],
  });

  const stored = {
    kind: 'response',
    status: 200,
    headers: [
      ['X-Hay', 'old'],
      ['X-Straw', '1'],
    ],
  } as const;
  const confirmed = { kind: 'response', status: 304, headers: [['x-hay', 'new']] } as const;

  it.each([
    ['that the browser says is stored', response(200, {}, { fromCache: true }), 'new'],
    [
      'that shows it, where the browser says nothing',
      response(200, { 'x-hay': 'new', 'X-Straw': '1' }),
      'new',
    ],
    [
      'but nothing of one that the server sent anew',
      response(200, { 'X-Hay': 'old', 'X-Straw': '1' }),
      'old',
    ],
  ])('has what a server changed that confirmed a stored response: one %s', (_, seen, hay) => {
    const generated: GeneratedCase = {
      id: 'stored',
      request: { kind: 'fetch', to: 'api' },
      answers: { actual: stored, revalidated: confirmed },
    };
    const recorded = exchange([hop({ response: seen })], completed);
    const { actual } = fixedCase(generated, recorded, [fix(0)], 'fixed').answers;
    const headers = actual?.kind === 'response' ? actual.headers : [];
    expect(headers.filter(([name]) => name.toLowerCase() === 'x-hay').map(([, value]) => value)).toEqual([
      hay,
    ]);
    expect(headers).toContainEqual(['X-Straw', '1']);
    expect(headers).toContainEqual(['X-Fixed', 'yes']);
  });

  it('is the same to its servers where the browser itself made https of http first', () => {
    const actual = { kind: 'response', status: 200, headers: [] } as const;
    const generated: GeneratedCase = {
      id: 'up',
      request: { kind: 'fetch', to: 'upgraded' },
      answers: { actual },
    };
    const upgrade = hop({
      url: 'http://api.example/',
      requestHeaders: null,
      upgraded: true,
      redirectUrl: API,
    });
    const seen = exchange([upgrade, hop({ response: response(200) })], completed);
    const fixed = fixedCase(generated, seen, [fix(1)], 'fixed').answers;
    expect(fixed).toMatchObject({ actual: { headers: [['X-Fixed', 'yes']] }, hops: [] });
  });
});

it('a switch to https within the browser is no response that a server could fix', () => {
  const upgrade = hop({
    url: 'http://api.example/orders',
    requestHeaders: null,
    upgraded: true,
    redirectUrl: API,
  });
  const refused = hop({ requestHeaders: sentBy('null'), response: response(200, ALLOWS_PAGE) });
  const seen = exchange([upgrade, refused], blocked);
  const fixed = fixOf(seen);
  expect(fixed).toMatchObject({ kind: 'server', responses: [{ hop: 1, headers: [{ after: '*' }] }] });
});
