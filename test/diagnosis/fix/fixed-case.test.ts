import { describe, expect, it } from 'vitest';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';
import type { ResponseFix } from '../../../src/diagnosis/fix/fix';
import type { GeneratedCase } from '../../differential/generated-case';
import { resourceFor } from '../../zoo/loadable-resources';
import type { ElementRequest, HopResponses } from '../../zoo/zoo-case';
import {
  ALLOWS_PAGE,
  API,
  blocked,
  completed,
  exchange,
  hop,
  PAGE,
  response,
  sentBy,
} from '../exchange-builder';
import { fixedCase, wholeFix } from './fixed-case';
import { playIn } from './play-case';

const KINDS = ['image', 'script', 'module', 'stylesheet', 'font', 'audio', 'event-source'] as const;

/** The responses of a case with its fix in them, those of the first hop first. */
function fixedResponses(generated: GeneratedCase): readonly HopResponses[] {
  const played = playIn(generated, 'firefox');
  if (played === null) throw new Error('The rules play no such request.');
  const responses = wholeFix(fixOf(played.exchange), false);
  if (responses === null) throw new Error('No server can mend it.');
  const { hops = [], ...first } = fixedCase(generated, played.exchange, responses, 'fixed').responses;
  return [first, ...hops];
}

/** Redirected by a server that does not allow the page, so that what comes then was not recorded. */
function stoppedAtRedirect(request: ElementRequest): GeneratedCase {
  const location = ['Location', '{other}/?{next}'] as const;
  const redirect: HopResponses = { actual: { kind: 'response', status: 302, headers: [location] } };
  return { id: 'stopped', request, responses: { ...redirect, hops: [redirect] } };
}

describe('a case with the fix in its responses', () => {
  it.each(KINDS)('has a server that nobody has seen send what the element can load: %s', (kind) => {
    const resource = resourceFor({ kind });
    const [, last] = fixedResponses(stoppedAtRedirect({ kind, to: 'api', crossorigin: 'anonymous' }));
    expect(last?.actual).toMatchObject({ kind: 'response', status: 200, body: resource?.body });
    const headers = last?.actual?.kind === 'response' ? last.actual.headers : [];
    expect(headers).toContainEqual(['Content-Type', resource?.type]);
    expect(headers.map(([name]) => name)).toContain('Access-Control-Allow-Origin');
  });

  it('leaves the recorded responses as they are, but for the fix', () => {
    const seen = { kind: 'response', status: 200, headers: [['X-Hay', 'yes']], body: 'hay' } as const;
    const request = { kind: 'script', to: 'api', crossorigin: 'anonymous' } as const;
    const [only] = fixedResponses({ id: 'seen', request, responses: { actual: seen } });
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

  const ALLOWS = 'Access-Control-Allow-Origin';
  const stored = {
    kind: 'response',
    status: 200,
    headers: [
      [ALLOWS, '{origin}'],
      ['X-Straw', '1'],
    ],
  } as const;
  const said = { kind: 'response', status: 304, headers: [[ALLOWS.toLowerCase(), '*']] } as const;

  it.each([
    {
      which: 'that the browser says is stored',
      revalidated: said,
      seen: response(200, {}, { fromCache: true }),
      has: ['*', '1'],
    },
    {
      which: 'that shows it, where the browser says nothing',
      revalidated: said,
      seen: response(200, { [ALLOWS]: '*', 'X-Straw': '1' }),
      has: ['*', '1'],
    },
    {
      which: 'but nothing of one that was fresh',
      revalidated: said,
      seen: response(200, { [ALLOWS]: PAGE }, { fromCache: true }),
      has: ['{origin}', '1'],
    },
    {
      which: 'but nothing of one that was not asked about',
      revalidated: said,
      seen: response(200, { [ALLOWS]: PAGE }),
      has: ['{origin}', '1'],
    },
    {
      which: 'and all of one that was sent anew',
      revalidated: { ...said, status: 200 },
      seen: response(200, { [ALLOWS]: '*' }),
      has: ['*', undefined],
    },
  ])('has what a server said about a stored response: one $which', ({ revalidated, seen, has }) => {
    const generated: GeneratedCase = {
      id: 'stored',
      request: { kind: 'fetch', to: 'api' },
      responses: { actual: stored, revalidated },
    };
    const recorded = exchange([hop({ response: seen })], completed);
    const { actual } = fixedCase(generated, recorded, [fix(0)], 'fixed').responses;
    const headers = actual?.kind === 'response' ? actual.headers : [];
    const valueOf = (wanted: string): string | undefined =>
      headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];
    expect([valueOf(ALLOWS), valueOf('X-Straw')]).toEqual(has);
    expect(headers).toContainEqual(['X-Fixed', 'yes']);
  });

  it('is the same to its servers where the browser itself made https of http first', () => {
    const actual = { kind: 'response', status: 200, headers: [] } as const;
    const generated: GeneratedCase = {
      id: 'up',
      request: { kind: 'fetch', to: 'upgraded' },
      responses: { actual },
    };
    const upgrade = hop({
      url: 'http://api.example/',
      requestHeaders: null,
      upgraded: true,
      redirectUrl: API,
    });
    const seen = exchange([upgrade, hop({ response: response(200) })], completed);
    const fixed = fixedCase(generated, seen, [fix(1)], 'fixed').responses;
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
