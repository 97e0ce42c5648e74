import { describe, expect, test } from 'vitest';
import { RECORDED_BY_UNKNOWN } from '../../../src/exchange/exchange';
import { DEFAULT_LIMITS } from '../../../src/exchange/recording/limits';
import { Recorder } from '../../../src/exchange/recording/recorder';
import { devToolsEntry } from './devtools-entry';
import { API, PAGE, preflightOf, script } from '../event-script';
import { outline, play } from './play';

describe('after the background was away, DevTools entries', () => {
  const sent = [{ name: 'Origin', value: PAGE }];
  const received = [{ name: 'X-Response', value: '1' }];
  const entry = devToolsEntry({ requestHeaders: sent, headers: received });
  const { headers: requested = [] } = preflightOf('PUT');

  test('give a request its missed response and end, but only when they are told again', () => {
    const events = script('chromium', 'BR0 SH0');
    expect(play('chromium', [...events, entry]).exchanges()[0]?.end).toBeNull();
    const [exchange] = play('chromium', [...events, { ...entry, repeated: true }]).exchanges();
    expect(exchange?.hops[0].response).toMatchObject({ status: 200, headers: received });
    expect(exchange?.end?.kind).toBe('completed');
  });

  test('give a request the preflight of which nothing was heard', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200) C0', { 0: { method: 'PUT' } }, 1_000);
    const preflight = { ...entry, method: 'OPTIONS', requestHeaders: requested, status: 204 };
    const [exchange] = play('chromium', [...events, preflight]).exchanges();
    expect(exchange?.hops[0].preflight).toMatchObject({
      requestHeaders: requested,
      response: { status: 204 },
    });
  });

  test('give a request of which nothing was heard, but only when they are told again', () => {
    expect(play('chromium', [entry]).exchanges()).toEqual([]);
    const recorder = play('chromium', [
      { ...entry, repeated: true },
      { ...entry, repeated: true },
    ]);
    expect(outline(recorder.exchanges())).toEqual(['devtools:0 GET - 200 completed']);
    expect(recorder.exchanges()[0]).toMatchObject({ pageOrigin: PAGE, beginningMissed: true });
  });

  test('give each such request a name of its own, although the count of them was not stored in time', () => {
    const told = (url: string) => ({ ...entry, url, repeated: true });
    const restore = play('chromium', [told(`${API}/1`)])
      .records()
      .filter(({ kind }) => kind === 'exchange');
    const recorder = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'chromium',
      limits: DEFAULT_LIMITS,
      restore,
    });
    recorder.apply(told(`${API}/2`));
    expect(recorder.exchanges().map(({ hops }) => hops[0].url)).toEqual([`${API}/1`, `${API}/2`]);
  });

  test('do not bring back what the reader cleared', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200) C0');
    const recorder = play('chromium', events);
    recorder.clear();
    recorder.apply({ ...entry, repeated: true });
    expect(recorder.exchanges()).toEqual([]);
  });

  test('give a preflight to a request whose end they told as well', () => {
    const failed = { ...entry, method: 'PUT', status: 0, headers: [] };
    const preflight = { ...entry, time: 1_010, method: 'OPTIONS', requestHeaders: requested, status: 204 };
    const events = script('chromium', 'BR0', { 0: { method: 'PUT' } });
    const recorder = play('chromium', events);
    recorder.mayHaveMissed();
    recorder.apply({ ...failed, error: 'net::ERR_FAILED' });
    recorder.apply(preflight);
    expect(recorder.exchanges()[0]?.hops[0].preflight?.response?.status).toBe(204);
  });

  test('do not give one request the response of another that is whole', () => {
    const events = script('chromium', 'BR0 BR1 SH1 HR1(200) C1 ERR0(net::ERR_FAILED)');
    const [blocked] = play('chromium', [...events, entry]).exchanges();
    expect(blocked?.hops[0].response).toBeNull();
  });

  test('are replaced by the browser’s own event where both tell the end', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200)');
    const failure = script('chromium', 'ERR0(net::ERR_CONNECTION_RESET)', {}, 1_500);
    const [exchange] = play('chromium', [...events, entry, ...failure]).exchanges();
    expect(exchange?.end).toMatchObject({ kind: 'failed', error: { kind: 'reset' } });
  });
});
