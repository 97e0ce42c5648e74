import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { followUpOf } from '../../../src/diagnosis/follow-up/follow-up';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import { NO_TAB } from '../../../src/exchange/network-event';
import type { Exchange } from '../../../src/exchange/exchange';
import { failed, preflight, response } from '../exchange-builder';
import { ALLOWS, blockedAt, followUp, INCLUDES, passedAt } from './request-again';

const preflighted = (allowed: Record<string, string>, status = 204) => ({
  method: 'PUT',
  hop: { preflight: preflight('PUT', [], response(status, { ...ALLOWS, ...allowed })) },
});
const REFUSED = { ...preflighted({}), hop: { ...preflighted({}).hop, response: null, requestHeaders: null } };
const GRANTED = preflighted({ 'Access-Control-Allow-Methods': 'PUT' });

describe('a blocked request of which the same one passes later', () => {
  it('is fixed, and so is said of both', () => {
    const [before, after] = [blockedAt(1), passedAt(60)];
    const fixed = { kind: 'fixed', blocked: before, passed: after, isLikely: false };
    expect(followUp(before, after)).toEqual(fixed);
    expect(followUp(after, before)).toEqual(fixed);
  });

  it('is fixed where its preflight was refused and another one is granted', () => {
    expect(followUp(blockedAt(1, REFUSED), passedAt(60, GRANTED))?.kind).toBe('fixed');
  });

  it('names the first that passed, so that what is said does not change with each that follows', () => {
    const [first, second] = [passedAt(60), passedAt(70)];
    expect(followUp(blockedAt(1), first, second)).toMatchObject({ kind: 'fixed', passed: first });
    expect(followUp(second, blockedAt(1), first)).toBeNull();
  });

  it('is fixed on another page of the same origin, as a kept log has it', () => {
    expect(followUp(blockedAt(1), passedAt(60, { more: { page: 4 } }))?.kind).toBe('fixed');
  });

  it('is the same one where only a time that keeps caches out tells them apart', () => {
    const url = (value: string) => ({ hop: { url: `https://api.example/orders?page=1&_=${value}` } });
    expect(followUp(blockedAt(1, url('1733050000000')), passedAt(60, url('1733050099999')))?.kind).toBe(
      'fixed',
    );
  });

  it.each<[string, Exchange]>([
    ['another page origin', passedAt(60, { more: { pageOrigin: 'https://other.example' } })],
    ['a worker', passedAt(60, { more: { tabId: NO_TAB } })],
    ['a frame', passedAt(60, { more: { frameId: 3 } })],
    ['another server', passedAt(60, { hop: { url: 'https://api2.example/orders' } })],
    ['another path', passedAt(60, { hop: { url: 'https://api.example/orders/2' } })],
    ['another query', passedAt(60, { hop: { url: 'https://api.example/orders?action=list' } })],
    ['another method', passedAt(60, { method: 'HEAD' })],
    ['another mode', passedAt(60, { sent: { 'Sec-Fetch-Mode': 'no-cors' } })],
    ['another kind of load', passedAt(60, { more: { type: 'font' } })],
    ['a header that needs a preflight', passedAt(60, { sent: { 'X-Shop': '1' } })],
    ['a beginning that was missed', passedAt(60, { more: { beginningMissed: true } })],
    ['a URL that was cut', passedAt(60, { more: { cut: { headerBytes: 0, urlCharacters: 9 } } })],
  ])('is not said to be fixed by one with %s', (_, other) => {
    expect(followUp(blockedAt(1), other)).toBeNull();
  });

  it('is not said to be fixed by one that was made before, or at the same time', () => {
    expect(followUp(blockedAt(60), passedAt(1))).toBeNull();
    expect(followUp(blockedAt(60), passedAt(60.01))).toBeNull();
  });

  it.each<[string, Exchange, Exchange]>([
    ['stored-response', blockedAt(1), passedAt(60, { response: { fromCache: true } })],
    ['stored-response', blockedAt(1), passedAt(60, { status: 304 })],
    ['block-from-cache', blockedAt(1, { response: { fromCache: true } }), passedAt(60)],
    ['cached-preflight', blockedAt(1, REFUSED), passedAt(60, { method: 'PUT' })],
    ['without-credentials', blockedAt(1, { sent: INCLUDES }), passedAt(60)],
    ['another-status', blockedAt(1, { status: 500 }), passedAt(60)],
    ['another-status', blockedAt(1), passedAt(60, { status: 404 })],
    [
      'another-status',
      blockedAt(1, { ...REFUSED, hop: { ...REFUSED.hop, preflight: preflight('PUT', [], response(503)) } }),
      passedAt(60, GRANTED),
    ],
    [
      'rewritten',
      blockedAt(1),
      passedAt(60, { response: { rewritten: [{ name: 'Access-Control-Allow-Origin', value: '*' }] } }, {}),
    ],
  ])('is not known to be fixed: %s', (because, before, after) => {
    expect(followUp(before, after)).toEqual({ kind: 'passed', later: after, because });
    expect(followUp(after, before)).toBeNull();
  });

  it('is fixed where an image that a resource policy kept out is let in, although no script may read it', () => {
    const image = { sent: { 'Sec-Fetch-Mode': 'no-cors' }, more: { type: 'image' } } as const;
    const before: Exchange = {
      ...blockedAt(1, image, { 'Cross-Origin-Resource-Policy': 'same-origin' }),
      end: { ...failed('corp', 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin'), time: 1_030 },
    };
    const after = passedAt(60, image, { 'Cross-Origin-Resource-Policy': 'cross-origin' });
    expect(followUp(before, after)?.kind).toBe('fixed');
  });

  it('is fixed where an error that lacked the headers now has them', () => {
    expect(followUp(blockedAt(1, { status: 401 }), passedAt(60, { status: 401 }))?.kind).toBe('fixed');
  });

  it('is not known to be fixed where a redirect no longer leads to where it was blocked', () => {
    const there = { ...blockedAt(1).hops[0], url: 'https://login.example/' };
    const [first] = passedAt(1, { status: 302, response: {}, hop: { redirectUrl: there.url } }).hops;
    const redirected: Exchange = { ...blockedAt(1), hops: [first, there] };
    expect(followUp(redirected, passedAt(60))).toMatchObject({ kind: 'passed', because: 'another-way' });
  });

  it('is only likely fixed where nothing shows whether it had credentials and the later one had none', () => {
    const more = { browser: 'firefox', pageStatus: 0 } as const;
    const before = blockedAt(1, { more });
    const after = passedAt(
      60,
      { more: { browser: 'firefox', pageStatus: 200 } },
      { 'Access-Control-Allow-Origin': '*' },
    );
    expect([diagnose(before).credentials.mode, diagnose(after).credentials.mode]).toEqual([
      'unknown',
      'not-include',
    ]);
    expect(followUp(before, after)).toMatchObject({ kind: 'fixed', isLikely: true });
  });

  it('is not known to be fixed for good where it had passed before and was blocked again', () => {
    const [before, last] = [blockedAt(1), passedAt(90)];
    expect(followUp(before, passedAt(30), blockedAt(60), last)).toEqual({
      kind: 'passed',
      later: last,
      because: 'comes-and-goes',
    });
  });

  it('is fixed where it had worked at first', () => {
    expect(followUp(blockedAt(30), passedAt(1), passedAt(60))?.kind).toBe('fixed');
  });
});

describe('a blocked request of which the same one fails later', () => {
  it('is still blocked where the reason is the same', () => {
    const later = blockedAt(60);
    expect(followUp(blockedAt(1), later)).toEqual({ kind: 'still', later });
    expect(followUp(later, blockedAt(1))).toBeNull();
  });

  it('is still blocked although it had passed in between', () => {
    expect(followUp(blockedAt(1), passedAt(30), blockedAt(60))?.kind).toBe('still');
  });

  it('names what fails now where that is something else', () => {
    const later = blockedAt(60, {}, { 'Access-Control-Allow-Origin': 'https://other.example' });
    expect(followUp(blockedAt(1), later)).toMatchObject({
      kind: 'fails-otherwise',
      later,
      cause: { code: 'allow-origin-mismatch' },
      isPast: true,
    });
  });

  it('takes each header that is not allowed for a reason of its own', () => {
    const sent = (allowed: string) => ({
      method: 'GET',
      hop: {
        response: null,
        requestHeaders: null,
        preflight: preflight(
          'GET',
          ['x-a', 'x-b'],
          response(204, { ...ALLOWS, 'Access-Control-Allow-Headers': allowed }),
        ),
      },
    });
    expect(followUp(blockedAt(1, sent('')), blockedAt(60, sent('x-a')))).toMatchObject({
      kind: 'fails-otherwise',
      cause: { failure: { name: 'x-b' } },
    });
  });

  it('does not say that it got further where the server is down or the preflight is refused now', () => {
    const down: Exchange = {
      ...blockedAt(60, { hop: { response: null } }),
      end: { ...failed('refused', 'net::ERR_CONNECTION_REFUSED'), time: 60_010 },
    };
    expect(followUp(blockedAt(1), down)).toMatchObject({ kind: 'fails-otherwise', isPast: false });
    const passedPreflight = blockedAt(1, GRANTED);
    expect(followUp(passedPreflight, blockedAt(60, REFUSED))).toMatchObject({
      kind: 'fails-otherwise',
      isPast: false,
    });
  });

  it('learns nothing from one that the page gave up', () => {
    const aborted: Exchange = {
      ...blockedAt(60, { hop: { response: null } }),
      end: { ...failed('aborted', 'net::ERR_ABORTED'), time: 60_010 },
    };
    expect(followUp(blockedAt(1), aborted)).toBeNull();
  });

  it('is fixed once it passes, whatever else failed in between', () => {
    const between = blockedAt(30, {}, { 'Access-Control-Allow-Origin': 'https://other.example' });
    const after = passedAt(60);
    expect(followUp(blockedAt(1), between, after)).toMatchObject({ kind: 'fixed', passed: after });
    expect(followUp(between, blockedAt(1), after)).toMatchObject({ kind: 'fixed', passed: after });
    expect(followUp(after, blockedAt(1), between)).toMatchObject({ kind: 'fixed', blocked: between });
  });
});

describe('a log of thousands', () => {
  it('is gone through once for all that ask, and endpoints that never fail are not put in order', () => {
    const polled = Array.from({ length: 2_500 }, (_, n) => passedAt(n, { more: { id: `ok ${String(n)}` } }));
    const orders = Array.from({ length: 2_500 }, (_, n) =>
      blockedAt(n, {
        more: { id: `no ${String(n)}` },
        hop: { url: `https://api.example/orders/${String(n % 50)}` },
      }),
    );
    const diagnoses = new Map<Exchange, ReturnType<typeof diagnose>>();
    let asked = 0;
    const history = endpointHistory({
      exchanges: [...polled, ...orders],
      diagnosisOf: (exchange) => {
        asked += 1;
        const diagnosis = diagnoses.get(exchange) ?? diagnose(exchange);
        diagnoses.set(exchange, diagnosis);
        return diagnosis;
      },
    });
    const said = [...polled, ...orders].filter((exchange) => followUpOf(exchange, history) !== null);
    expect(said).toHaveLength(2_450);
    expect(asked).toBeLessThan(30_000);
  });
});
