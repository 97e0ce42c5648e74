import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Exchange } from '../../src/exchange/exchange';
import { blocked, completed, exchange, failed, hop, PAGE, response } from '../diagnosis/exchange-builder';
import type { Headers } from '../diagnosis/exchange-builder';
import { ALLOWED, respondedWith } from '../diagnosis/situations/sample';
import type { Outcome, ZooRequest } from '../zoo/zoo-case';
import { compareCase } from './compare-case';
import { falseClaims } from './compare-claims';
import { compareExposure } from './compare-exposure';
import type { ObservedCase } from './observed-case';

/** The row of a panel that says of an exchange what the rules do. */
function rowOf(shown: Exchange): NonNullable<ObservedCase['row']> {
  const { verdict, causes } = diagnose(shown);
  return {
    exchangeId: shown.id,
    url: shown.hops[0].url,
    method: shown.hops[0].method,
    verdict,
    codes: causes.map(({ code }) => code),
    codesIfCredentialed: [],
    owner: causes[0]?.owner ?? '',
    blockedAt: '',
    knownBy: causes[0]?.knownBy ?? '',
    preflight: 'none',
  };
}

function observed(shown: Exchange | null, more: Partial<ObservedCase> = {}): ObservedCase {
  return {
    case: { id: 'planted', request: { kind: 'fetch', to: 'api' }, responses: {} },
    browser: shown?.browser === 'chromium' ? 'chromium' : 'firefox',
    outcome: { settled: 'resolved', type: 'cors', status: 200 },
    verdict: { url: '', blocked: false, error: null },
    received: [],
    receivedAlone: [],
    row: shown === null ? null : rowOf(shown),
    exchange: shown,
    ...more,
  };
}

const claims = (shown: Exchange) => falseClaims(observed(shown)).join('; ');

describe('the judge of what the panel claims', () => {
  it('has nothing against the backend, and nothing against a layer that is only likely', () => {
    for (const [status, headers] of [
      [200, {}],
      [403, {}],
      [413, {}],
      [502, {}],
      [503, {}],
      [200, { 'Access-Control-Allow-Origin': ['*', '*'] }],
    ] as const)
      expect(claims(respondedWith(status, headers))).toBe('');
  });

  it.each([
    ['a load balancer', 403, { Server: 'awselb/2.0' }],
    ['a gateway', 404, { Server: 'kong/3.9.0', 'X-Kong-Response-Latency': '1' }],
    ['a login of a platform', 401, { 'Set-Cookie': '_vercel_sso_nonce=abc; Path=/' }],
  ] as const)('fails a case of which %s is blamed as for certain', (_who, status, headers: Headers) => {
    expect(claims(respondedWith(status, headers))).toContain('it blames a layer');
  });

  it('lets a connection that failed be of the infrastructure', () => {
    expect(claims(exchange([hop({})], failed('reset', 'net::ERR_CONNECTION_RESET')))).toBe('');
  });

  it('fails every case that sends the user, with a cause of theirs too', () => {
    const refused = failed('local-network', 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS');
    expect(claims(exchange([hop({ url: 'http://192.168.0.1/' })], refused))).toContain(
      'it sends the user, who has nothing to do with it: local-network-denied, local-network',
    );
    const certificate = failed('tls', 'net::ERR_CERT_AUTHORITY_INVALID');
    const local = exchange([hop({ url: 'https://localhost:8443/' })], certificate);
    expect(claims(local)).toContain('it sends the user, who has nothing to do with it: server-unreachable');
    const row = { ...rowOf(respondedWith(200, {})), owner: 'user' };
    expect(falseClaims({ exchange: respondedWith(200, {}), row })).toHaveLength(1);
  });

  it('fails a case that blames an extension, or whose rules the browser contradicts', () => {
    expect(claims(exchange([hop({})], failed('blocked-by-extension')))).toContain('none is installed');
    const contradicted = { ...respondedWith(200, {}), end: completed, pageStatus: 200 };
    expect(claims(contradicted)).toContain('the rules and the browser disagree');
  });
});

describe('the judge of which headers can be read', () => {
  const tagged = (expose: Headers) => respondedWith(200, { ...ALLOWED, ETag: '"a"', ...expose });
  const inFirefox = (shown: Exchange): Exchange => ({ ...shown, browser: 'firefox' });
  const compared = (shown: Exchange, etag: string | null) =>
    compareExposure(
      observed(shown, { outcome: { settled: 'resolved', type: 'cors', read: { ETag: etag } } }),
    );

  it('fails a header that the panel calls hidden and the script read, and the reverse', () => {
    expect(compared(tagged({}), '"a"')).toMatchObject({ kind: 'differs' });
    expect(compared(tagged({ 'Access-Control-Expose-Headers': 'ETag' }), null)).toMatchObject({
      kind: 'differs',
    });
    expect(compared(tagged({}), null)).toMatchObject({ kind: 'agrees' });
  });

  it('leaves a header open only where the panel says that it may be either', () => {
    const wildcard = { 'Access-Control-Expose-Headers': '*', 'Access-Control-Allow-Credentials': 'true' };
    for (const value of ['"a"', null])
      expect(compared(inFirefox(tagged(wildcard)), value)).toMatchObject({
        kind: 'open',
        because: 'the panel says of a header: readable or hidden, as that depends on credentials',
      });
  });

  it('fails a header that the script read and that no response has', () => {
    const shown = tagged({});
    const outcome: Outcome = { settled: 'resolved', type: 'cors', read: { 'X-Invented': 'a' } };
    expect(compareExposure(observed(shown, { outcome }))).toMatchObject({ kind: 'differs' });
  });
});

describe('the judge of what is missing', () => {
  const unlisted = (context: 'page' | 'cross-origin-frame' | 'worker') => {
    const request: ZooRequest = { kind: 'fetch', to: 'api', context };
    const outcome: Outcome = { settled: 'rejected' };
    const verdict = { url: '', blocked: true, error: null, text: 'Blocked loading mixed active content' };
    const planted = { id: 'planted', request, responses: {} };
    return compareCase(observed(null, { case: planted, outcome, verdict })).map(({ kind }) => kind);
  };

  it('fails mixed content that the panel does not list, except of a frame in Firefox', () => {
    expect(unlisted('page')).toContain('differs');
    expect(unlisted('worker')).toContain('differs');
    expect(new Set(unlisted('cross-origin-frame'))).toEqual(new Set(['out-of-sight']));
  });

  it('fails a verdict that is the opposite of what the browser did', () => {
    const refused = { ...respondedWith(200, {}), end: blocked };
    expect(refused.pageOrigin).toBe(PAGE);
    const kinds = compareCase(observed(refused));
    expect(kinds.find(({ name }) => name === 'blocked')?.kind).toBe('differs');
    const passed = exchange([hop({ response: response(200, ALLOWED) })], completed);
    const outcome: Outcome = { settled: 'rejected' };
    const verdict = { url: '', blocked: true, error: 'MissingAllowOriginHeader' };
    const against = compareCase(observed(passed, { outcome, verdict }));
    expect(against.find(({ name }) => name === 'blocked')?.kind).toBe('differs');
  });
});
