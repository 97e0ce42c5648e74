import { describe, expect, test } from 'vitest';
import type { DevToolsEntry } from '../../../src/exchange/network-event';
import { devToolsEntry } from './devtools-entry';
import { API, PAGE, preflightOf, script } from '../event-script';
import { outline, play } from './play';

const PUT = { method: 'PUT' };

const entry = (more: Partial<DevToolsEntry>): DevToolsEntry => devToolsEntry({ status: 0, ...more });

describe('a preflight that got no connection', () => {
  const { headers = [] } = preflightOf('PUT');
  const reported = entry({
    method: 'OPTIONS',
    requestHeaders: headers,
    error: 'net::ERR_CONNECTION_REFUSED',
  });
  const preflight = { 1: preflightOf('PUT') };

  test('stays with its request when DevTools reports it too', () => {
    const sequence = 'BR0 BR1 SH1 ERR1(net::ERR_CONNECTION_REFUSED) ERR0(net::ERR_CONNECTION_REFUSED)';
    const events = script('chromium', sequence, { 0: PUT, ...preflight });
    const recorder = play('chromium', [...events, reported]);
    expect(outline(recorder.exchanges())).toEqual(['0 PUT pf:1 none failed:refused']);
  });

  test('ends when only DevTools tells of its end', () => {
    const events = script('chromium', 'BR0 BR1 SH1', { 0: PUT, ...preflight });
    const [exchange] = play('chromium', [...events, reported]).exchanges();
    expect(exchange?.hops[0].preflight?.end).toMatchObject({
      kind: 'failed',
      error: { name: 'net::ERR_CONNECTION_REFUSED' },
    });
  });
});

describe('a redirect that the browser did not follow', () => {
  const target = 'http://api.test/next';
  const stopped = 'BR0 SH0 HR0(302) RD0 ERR0(net::ERR_ABORTED)';
  const reported = { url: target, error: 'net::ERR_ABORTED' };

  test('has the error that DevTools names with the request that never began', () => {
    const events = script('chromium', stopped, { 0: { redirects: [target] } });
    const [exchange] = play('chromium', [...events, entry(reported)]).exchanges();
    expect(exchange?.devtoolsError).toEqual({ name: 'net::ERR_ABORTED', hop: 1 });
    expect(exchange?.hops).toHaveLength(1);
  });

  test('is found by the method that the redirect changes to', () => {
    const events = script('chromium', stopped, { 0: { method: 'POST', redirects: [target] } });
    const [exchange] = play('chromium', [...events, entry(reported)]).exchanges();
    expect(exchange?.devtoolsError).toEqual({ name: 'net::ERR_ABORTED', hop: 1 });
  });

  test('has it at its own place when DevTools names it with the redirect itself', () => {
    const events = script('chromium', stopped, { 0: { redirects: [target] } });
    const [exchange] = play('chromium', [
      ...events,
      entry({ status: 302, error: 'net::ERR_ABORTED' }),
    ]).exchanges();
    expect(exchange?.devtoolsError).toEqual({ name: 'net::ERR_ABORTED', hop: 0 });
  });

  test('keeps both apart where it leads to its own URL: the request that never began is later', () => {
    const events = script('chromium', stopped, { 0: { redirects: [API] } });
    const responded = events.find(({ kind }) => kind === 'response-headers')?.time ?? 0;
    const reportedAt = (time: number) => {
      const [exchange] = play('chromium', [
        ...events,
        entry({ time, error: 'net::ERR_ABORTED' }),
      ]).exchanges();
      return exchange?.devtoolsError?.hop;
    };
    expect(reportedAt(responded)).toBe(1);
    expect(reportedAt(events[0]?.time ?? 0)).toBe(0);
  });

  test('is not taken for another request to the same URL', () => {
    const events = script('chromium', `${stopped} BR1 ERR1(net::ERR_CONNECTION_REFUSED)`, {
      0: { redirects: [target] },
      1: { url: target },
    });
    const other = entry({ url: target, time: 1_005, error: 'net::ERR_CONNECTION_REFUSED' });
    const exchanges = play('chromium', [...events, other]).exchanges();
    expect(exchanges.map(({ devtoolsError }) => devtoolsError)).toEqual([
      null,
      { name: 'net::ERR_CONNECTION_REFUSED', hop: 0, withoutResponse: true },
    ]);
  });
});

describe('a request that only DevTools lists, as never sent', () => {
  const url = 'http://elsewhere.test/';
  const headers = [{ name: 'Origin', value: 'https://page.test' }];
  const refused = { url, requestHeaders: headers, unsent: 'xmlhttprequest', repeated: true } as const;

  test('is shown once no event of it has come', () => {
    expect(play('firefox', [entry({ ...refused, repeated: false })]).exchanges()).toEqual([]);
    const [exchange] = play('firefox', [entry(refused)]).exchanges();
    expect(exchange).toMatchObject({
      pageOrigin: 'https://page.test',
      type: 'xmlhttprequest',
      hops: [{ url, requestHeaders: null, response: null }],
      end: { kind: 'failed', error: { kind: 'not-sent' } },
    });
  });

  test('is shown as often as it was made, and once however often it is told', () => {
    const entries = [1, 2, 2].map((serial) => entry({ ...refused, serial, time: 1_000 + serial }));
    expect(play('firefox', entries).exchanges()).toHaveLength(2);
  });

  test('is of the page that is shown, however late the navigation to that is reported, and none of the page before', () => {
    const arrived = script(
      'chromium',
      'BRd SHd HRd(200) RSd',
      { d: { type: 'main_frame', url: `${PAGE}/`, documentId: null, initiator: null } },
      2_000,
    );
    const shown = { kind: 'navigated', tabId: 1, time: 5_000, url: `${PAGE}/` } as const;
    const during = (time: number) => play('chromium', [...arrived, shown, entry({ ...refused, time })]);
    expect(during(2_500).exchanges()).toHaveLength(1);
    expect(during(1_500).exchanges()).toEqual([]);
  });

  test('is none when webRequest has told of it', () => {
    const events = script('firefox', 'BR0 SH0 ERR0(NS_ERROR_UNKNOWN_HOST)', { 0: { url } });
    expect(outline(play('firefox', [...events, entry(refused)]).exchanges())).toEqual([
      '0 GET - none failed:dns',
    ]);
  });

  test('has the page that its Referer names where no Origin was prepared, or none', () => {
    const referer = [{ name: 'Referer', value: 'https://page.test/some/where' }];
    const [named] = play('firefox', [entry({ ...refused, requestHeaders: referer })]).exchanges();
    expect(named?.pageOrigin).toBe('https://page.test');
    const [unnamed] = play('chromium', [entry({ ...refused, requestHeaders: [] })]).exchanges();
    expect(unnamed?.pageOrigin).toBeNull();
  });
});

describe('among requests that are alike in everything', () => {
  const received = [{ name: 'X-Response', value: 'the same' }];
  const told = { status: 200, headers: received, repeated: true };

  test('the one whose end was missed gets it from the entry that no other request accounts for', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200) C0 BR1 SH1 HR1(200) BR2 SH2 HR2(200) C2', {
      0: { response: received },
      1: { response: received },
      2: { response: received },
    });
    const entries = [1, 2, 3].map((serial) => entry({ ...told, serial }));
    const recorder = play('chromium', [...events, ...entries]);
    expect(recorder.exchanges().map(({ end }) => end?.kind)).toEqual(['completed', 'completed', 'completed']);
  });

  test('an entry that is told again ends no second one', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200) C0 BR1 SH1 HR1(200)', {
      0: { response: received },
      1: { response: received },
    });
    const repeats = [1, 1, 1].map((serial) => entry({ ...told, serial }));
    const recorder = play('chromium', [...events, ...repeats]);
    expect(recorder.exchanges().map(({ end }) => end?.kind)).toEqual(['completed', undefined]);
  });

  test('an entry goes to the one that got the very response, not to one that still waits', () => {
    const events = script('chromium', 'BR0 SH0 BR1 SH1 HR1(200)', { 1: { response: received } });
    const [first, second] = play('chromium', [...events, entry({ ...told, serial: 1 })]).exchanges();
    expect(first?.hops[0].response).toBeNull();
    expect(second?.end?.kind).toBe('completed');
  });
});
