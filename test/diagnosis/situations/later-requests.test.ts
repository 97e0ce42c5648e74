import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { NO_TAB } from '../../../src/exchange/network-event';
import type { Headers } from '../exchange-builder';
import { first, situations } from './first-situation';
import { ALLOWED, respondedWith } from './sample';

const API = 'https://api.example';

const created = (location: string, more: Headers = {}): Exchange =>
  respondedWith(
    201,
    { ...ALLOWED, Location: location, ...more },
    { id: 'created', at: 1_000, method: 'POST', url: `${API}/uploads` },
  );

const at = (url: string, status = 404): Exchange =>
  respondedWith(status, ALLOWED, { id: 'later', at: 2_000, url });

const notExposed = (earlier: Exchange, later: Exchange): string =>
  plainText(situations(earlier, later).find(({ code }) => code === 'headers-not-exposed')?.happened ?? []);

describe('a Location that the script cannot read', () => {
  it.each([`${API}/uploads/undefined`, `${API}/uploads/null/parts`, `${API}/null`])(
    'is what a request to %s lacks',
    (url) => {
      const said = first(at(url), created('/uploads/42'));
      expect(said).toMatchObject({ code: 'lost-response-header', owner: 'backend', knownBy: 'assumed' });
      expect(said.happened).toContain('The 404 likely comes from a URL that the script did not have.');
      expect(said.todo).toContain('Access-Control-Expose-Headers: Location');
      expect(notExposed(created('/uploads/42'), at(url))).toContain('got a 404, likely for that reason');
    },
  );

  it('is not what a worker lacks that did not make the earlier request, nor what a page lacks that a worker read', () => {
    const ofWorker = (seen: Exchange): Exchange => ({ ...seen, tabId: NO_TAB });
    const [earlier, later] = [created('/uploads/42'), at(`${API}/uploads/undefined`)];
    for (const [before, after] of [
      [earlier, ofWorker(later)],
      [ofWorker(earlier), later],
    ] as const) {
      expect(first(after, before).code).not.toBe('lost-response-header');
      expect(notExposed(before, after)).not.toContain('later request');
    }
    expect(first(ofWorker(later), ofWorker(earlier)).code).toBe('lost-response-header');
  });

  it.each([
    ['another resource', at(`${API}/users/undefined`), created('/uploads/42')],
    ['a URL that exists', at(`${API}/uploads/undefined`, 200), created('/uploads/42')],
    ['a URL that is complete', at(`${API}/uploads/42`), created('/uploads/42')],
    [
      'a script that can read it',
      at(`${API}/uploads/undefined`),
      created('/uploads/42', { 'Access-Control-Expose-Headers': 'Location' }),
    ],
  ])('is not blamed by %s', (_, later, earlier) => {
    expect(first(later, earlier).code).not.toBe('lost-response-header');
    expect(notExposed(earlier, later)).not.toContain('later request');
  });
});

describe('a challenge that the script cannot read', () => {
  const METADATA = 'Bearer resource_metadata="https://api.example/.well-known/oauth-protected-resource"';
  const challenge = (value: string, id: string, time: number, sent: Headers = {}): Exchange =>
    respondedWith(401, { ...ALLOWED, 'WWW-Authenticate': value }, { id, at: time, sent });

  it.each([METADATA, 'Digest realm="api", nonce="abc", qop="auth"'])(
    'is what a request that repeats itself without a token lacks: %s',
    (value) => {
      const said = first(challenge(value, 'later', 2_000), challenge(value, 'before', 1_000));
      expect(said).toMatchObject({ code: 'lost-response-header', owner: 'backend' });
      expect(said.happened).toContain('credentials that the script cannot work out');
    },
  );

  it.each([
    ['has nothing to read', 'Bearer', {}],
    ['got a token', METADATA, { Authorization: 'Bearer old' }],
  ])('is not blamed where it %s', (_, value, sent) => {
    const said = first(challenge(value, 'later', 2_000, sent), challenge(value, 'before', 1_000));
    expect(said.code).not.toBe('lost-response-header');
  });
});

describe('a limit that the script cannot read', () => {
  const limited = (status: number, headers: Headers, id: string, time: number): Exchange =>
    respondedWith(status, { ...ALLOWED, ...headers }, { id, at: time });
  const later = (time: number): Exchange => limited(429, {}, 'later', time);

  it.each([
    [429, { 'Retry-After': '30' }, 20_000],
    [200, { 'X-RateLimit-Remaining': '0' }, 20_000],
    [200, { RateLimit: '"default";r=0;t=30' }, 20_000],
    [200, { RateLimit: 'limit=10, remaining=0, reset=30' }, 20_000],
  ])('is what a request lacks that came too early after %i %j', (status, headers, time) => {
    const said = first(later(time), limited(status, headers, 'before', 1_000));
    expect(said).toMatchObject({ code: 'lost-response-header', owner: 'backend' });
    expect(said.happened).toContain('The 429 likely comes from a request that the script sent too early.');
  });

  it.each([
    ['the time was over', 429, { 'Retry-After': '10' }, 20_000],
    ['something was left', 200, { 'X-RateLimit-Remaining': '10' }, 2_000],
    ['something was left of the quota', 200, { RateLimit: '"default";r=10;t=30' }, 2_000],
    ['it names a date', 429, { 'Retry-After': 'Mon, 30 Nov 2026 23:00:00 GMT' }, 2_000],
  ])('is not blamed where %s', (_, status, headers, time) => {
    expect(first(later(time), limited(status, headers, 'before', 1_000)).code).not.toBe(
      'lost-response-header',
    );
  });
});
