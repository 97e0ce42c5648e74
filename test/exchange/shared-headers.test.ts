import { describe, expect, test } from 'vitest';
import { SharedHeaders } from '../../src/exchange/shared-headers';
import { API, preflightOf, script } from './event-script';
import { play } from './recording/play';

const field = () => ({ name: 'Server', value: ['ng', 'inx'].join('') });
const requests = {
  0: { method: 'PUT', headers: [field()], response: [field()], handedOn: [field(), field()] },
  1: { ...preflightOf('PUT'), response: [field()] },
};
const PREFLIGHTED = 'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0';
const recorded = () => play('chromium', script('chromium', PREFLIGHTED, requests)).exchanges();

describe('equal header fields', () => {
  test('of different requests are kept once by the recorder', () => {
    const events = script('chromium', 'BR0 HR0(200) BR1 HR1(200)', {
      0: { response: [field()] },
      1: { response: [field()], url: `${API}/other` },
    });
    const [one, other] = play('chromium', events).exchanges();
    expect(one?.hops[0].response?.headers[0]).toBe(other?.hops[0].response?.headers[0]);
  });

  test('are shared in all parts of an exchange, which stays the same', () => {
    const [exchange] = recorded();
    if (exchange === undefined) throw new Error('Nothing was recorded.');
    const copy = structuredClone(exchange);
    const shared = new SharedHeaders().ofExchange(copy);
    expect(shared).toEqual(exchange);
    const [{ requestHeaders, response, preflight }] = shared.hops;
    const [first] = requestHeaders ?? [];
    const fields = [
      ...(response?.headers ?? []),
      ...(response?.rewritten ?? []),
      ...(preflight?.response?.headers ?? []),
    ];
    expect(fields).toHaveLength(4);
    expect(fields.every((other) => other === first)).toBe(true);
  });

  test('are kept no longer than the requests that they came with once the log is cleared', () => {
    const headers = new SharedHeaders();
    const event = (response = [field()]) =>
      script('chromium', 'HR0', { 0: { response } }).map((one) => headers.ofEvent(one));
    const first = event();
    headers.clear();
    const [before, after] = [first, event()].map(
      ([told]) => told?.kind === 'response-headers' && told.headers[0],
    );
    expect(after).toEqual(before);
    expect(after).not.toBe(before);
  });

  test('are remembered for a number of fields, however many different ones come', () => {
    const headers = new SharedHeaders();
    const share = (value: string) => {
      const [told] = script('chromium', 'HR0', { 0: { response: [{ name: 'X-Id', value }] } }).map((one) =>
        headers.ofEvent(one),
      );
      return told?.kind === 'response-headers' ? told.headers[0] : undefined;
    };
    const first = share('first');
    for (let index = 0; index < 400; index += 1) share(String(index));
    expect(share('first')).toBe(first);
    for (let index = 0; index < 2_000; index += 1) share(String(index));
    expect(share('first')).not.toBe(first);
  });
});
