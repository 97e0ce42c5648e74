import { describe, expect, test } from 'vitest';
import type { DevToolsEntry } from '../../src/exchange/network-event';
import { API, preflightOf, script } from './event-script';
import { outline, play } from './play';

const PUT = { method: 'PUT' };

function entry(more: Partial<DevToolsEntry>): DevToolsEntry {
  return {
    kind: 'devtools-entry',
    tabId: 1,
    time: 1_000,
    url: API,
    method: 'GET',
    requestHeaders: [],
    status: 0,
    headers: [],
    error: null,
    repeated: false,
    ...more,
  };
}

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
    expect(exchange?.devtoolsError).toBe('net::ERR_ABORTED');
    expect(exchange?.hops).toHaveLength(1);
  });

  test('is found by the method that the redirect changes to', () => {
    const events = script('chromium', stopped, { 0: { method: 'POST', redirects: [target] } });
    const [exchange] = play('chromium', [...events, entry(reported)]).exchanges();
    expect(exchange?.devtoolsError).toBe('net::ERR_ABORTED');
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
      'net::ERR_CONNECTION_REFUSED',
    ]);
  });
});
