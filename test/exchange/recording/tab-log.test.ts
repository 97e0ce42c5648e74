import { RECORDED_BY_UNKNOWN } from '../../../src/exchange/exchange';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/exchange/recording/limits';
import { Recorder } from '../../../src/exchange/recording/recorder';
import { API, PAGE, preflightOf, script } from '../event-script';
import { outline, play } from './play';

const SAME_ORIGIN = { url: `${PAGE}/own` };

describe('requests to the page’s own origin', () => {
  test('are counted when they end, and not shown', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200) RS0 C0 BR1', { 0: SAME_ORIGIN, 1: SAME_ORIGIN });
    const recorder = play('chromium', events);
    expect(recorder.exchanges()).toEqual([]);
    expect(recorder.status().sameOriginRequests).toBe(1);
  });

  test('are shown once they leave it by a redirect', () => {
    const events = script('chromium', 'BR0 SH0 HR0(302) RD0 BR0 SH0', {
      0: { ...SAME_ORIGIN, redirects: [API] },
    });
    expect(outline(play('chromium', events).exchanges())).toEqual(['0 GET - 302 -> GET - none running']);
  });

  test('are shown when they fail at a redirect that the browser does not follow', () => {
    const events = script('chromium', 'BR0 SH0 HR0(302) ERR0(net::ERR_UNSAFE_REDIRECT)', { 0: SAME_ORIGIN });
    expect(play('chromium', events).exchanges()).toHaveLength(1);
  });

  test('of an opaque origin do not exist', () => {
    const events = script('chromium', 'BR0 C0', { 0: { url: 'http://a.test/', initiator: 'null' } });
    expect(play('chromium', events).exchanges()).toHaveLength(1);
  });

  test('include those to a WebSocket of the same host', () => {
    const events = script('chromium', 'BR0', { 0: { url: 'ws://page.test/socket', type: 'websocket' } });
    expect(play('chromium', events).exchanges()).toEqual([]);
  });
});

describe('clearing and pausing', () => {
  test('leaves nothing of a preflight whose request was never seen', () => {
    const recorder = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'chromium',
      limits: DEFAULT_LIMITS,
    });
    for (const event of script('chromium', 'SH1 SH2 HR2(204) C2', {
      1: preflightOf('PUT'),
      2: preflightOf('PUT'),
    }))
      recorder.apply(event);
    expect(recorder.clear().erased).toEqual(['preflight:1', 'preflight:2']);
    expect(recorder.records().filter(({ kind }) => kind === 'preflight')).toEqual([]);
    for (const event of script('chromium', 'HR1(204) C1', { 1: preflightOf('PUT') })) recorder.apply(event);
    expect(recorder.exchanges()).toEqual([]);
  });

  test('a cleared request does not come back with its later events', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200) RS0 C0');
    const recorder = play('chromium', events.slice(0, 2));
    recorder.clear();
    for (const event of events.slice(2)) recorder.apply(event);
    expect(recorder.exchanges()).toEqual([]);
  });

  test('while paused, requests that run are recorded to their end and new ones are not recorded', () => {
    const events = script('chromium', 'BR0 BR1 SH1 HR1(200) C0 C1');
    const recorder = play('chromium', events.slice(0, 1));
    recorder.setPaused(true);
    for (const event of events.slice(1, 3)) recorder.apply(event);
    recorder.setPaused(false);
    for (const event of events.slice(3)) recorder.apply(event);
    expect(outline(recorder.exchanges())).toEqual(['0 GET - none completed']);
  });
});

describe('limits', () => {
  test('the oldest exchange is dropped for a new one, and counted', () => {
    const recorder = play('chromium', script('chromium', 'BR0 C0 BR1 C1 BR2 C2'), { exchanges: 2 });
    expect(recorder.exchanges().map(({ id }) => id)).toEqual(['1', '2']);
    expect(recorder.status().droppedExchanges).toBe(1);
  });

  test('headers beyond the limit are cut and counted, those that decide CORS last', () => {
    const response = [
      { name: 'X-Long', value: 'a'.repeat(500) },
      { name: 'Access-Control-Allow-Origin', value: PAGE },
    ];
    const events = script('chromium', 'BR0 SH0 HR0(200) RS0 C0', { 0: { response } });
    const [exchange] = play('chromium', events, { headerBytes: 160 }).exchanges();
    expect(exchange?.hops[0].response?.headers[1]).toEqual(response[1]);
    expect(exchange?.hops[0].response?.rewritten).toBeNull();
    expect(exchange?.cut.headerBytes).toBe(32 + 6 + 500 + 32 + 27 + PAGE.length - 160);
  });

  test('thousands of tiny headers are cut as few long ones are', () => {
    const response = Array.from({ length: 65_536 }, () => ({ name: 'a', value: '' }));
    const events = script('chromium', 'BR0 SH0 HR0(200) RS0 C0', { 0: { response } });
    const [exchange] = play('chromium', events).exchanges();
    expect(exchange?.hops[0].response?.headers.length).toBeLessThan(2_000);
    expect(exchange?.cut.headerBytes).toBeGreaterThan(2_000_000);
  });

  test('a URL beyond the limit is cut and counted, and its preflight still finds it', () => {
    const url = `${API}?${'x'.repeat(100_000)}`;
    const events = script('chromium', 'BR0 BR1 SH1 C1 SH0 HR0(200) C0', {
      0: { method: 'PUT', url },
      1: { ...preflightOf('PUT'), url },
    });
    const [exchange] = play('chromium', events).exchanges();
    expect(exchange?.hops[0].url).toHaveLength(8_192);
    expect(exchange?.cut.urlCharacters).toBe(url.length - 8_192);
    expect(exchange?.hops[0].preflight?.requestId).toBe('1');
  });

  test('a long user name in a URL does not push the host out', () => {
    const events = script('chromium', 'BR0', { 0: { url: `http://${'u'.repeat(100_000)}@api.test/x` } });
    expect(play('chromium', events).exchanges()[0]?.hops[0].url).toBe('http://api.test/x');
  });

  test('preflights whose request never shows up are given up', () => {
    const requests = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [String(index), preflightOf('PUT')]),
    );
    const events = script(
      'chromium',
      Object.keys(requests)
        .map((id) => `BR${id} SH${id} C${id}`)
        .join(' '),
      requests,
    );
    const recorder = play('chromium', events, { lonePreflights: 5 });
    expect(recorder.records().filter(({ kind }) => kind === 'preflight')).toHaveLength(5);
  });
});

describe('what changes', () => {
  test('is nothing where an event tells what is known, so that it is neither stored nor sent again', () => {
    const response = [{ name: 'Server', value: 'nginx' }];
    const [started, sent, received, handedOn] = script('chromium', 'BR0 SH0 HR0(200) RS0', {
      0: { response },
    });
    const recorder = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'chromium',
      limits: DEFAULT_LIMITS,
    });
    const changes = [started, sent, received, handedOn].map((event) =>
      event === undefined ? null : recorder.apply(event),
    );
    expect(changes.map((change) => change?.changed.length)).toEqual([1, 1, 1, 0]);
    expect(changes.map((change) => change?.written.some(({ kind }) => kind === 'exchange'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
