import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { NO_TAB, type NetworkEvent } from '../../../src/exchange/network-event';
import { devToolsEntry } from './devtools-entry';
import { API, PAGE, script } from '../event-script';
import type { ScriptRequest } from '../event-script';
import { outline, play } from './play';

const SHOWN: NetworkEvent = { kind: 'navigated', tabId: 1, time: 500, url: `${PAGE}/` };
const inMode = (mode: string): ScriptRequest => ({
  tabId: NO_TAB,
  frameId: -1,
  documentId: null,
  headers: [{ name: 'Sec-Fetch-Mode', value: mode }],
  response: [{ name: 'Access-Control-Allow-Origin', value: PAGE }],
});

/** What Firefox's DevTools has of a page's request without response: as of one that was never sent. */
const withoutResponse = devToolsEntry({ status: 0, time: 1_000, repeated: true, unsent: 'xmlhttprequest' });
/** The same in Chromium, where webRequest tells nothing of the request. */
const failedInChromium = devToolsEntry({ status: 0, time: 1_000, error: 'net::ERR_FAILED' });

const only = (exchanges: readonly Exchange[]): Exchange => {
  const [exchange, ...others] = exchanges;
  if (exchange === undefined || others.length > 0)
    throw new Error(`${String(exchanges.length)} exchanges instead of one`);
  return exchange;
};
const inFirefox = (sequence: string, mode: string, ...more: readonly NetworkEvent[]) =>
  play('firefox', [SHOWN, ...script('firefox', sequence, { 1: inMode(mode) }), ...more]);

const says = (exchange: Exchange): string => plainText(explainVerdict(exchange, diagnose(exchange)));

describe('a request that Firefox hands to a service worker', () => {
  test('and of which DevTools has no response is told as left without a response by the worker, not as forbidden by a policy', () => {
    const exchange = only(inFirefox('BR0 SW0', 'cors', withoutResponse).exchanges());
    expect(outline([exchange])).toEqual(['0 GET - none failed:service-worker']);
    const { verdict, causes, reachedServer } = diagnose(exchange);
    expect(verdict).toBe('failed');
    expect(causes).toMatchObject([
      { code: 'service-worker-failed', owner: 'frontend', knownBy: 'derived', stage: 'request' },
    ]);
    expect(reachedServer).toBe('unknown');
  });

  test('is told once, where the worker’s own request failed by itself', () => {
    const failed = 'BR0 SW0 BR1 SH1 HR1(200) ERR1(NS_ERROR_DOM_BAD_URI)';
    const exchange = only(inFirefox(failed, 'cors', withoutResponse).exchanges());
    expect(exchange).toMatchObject({ id: '1', devtoolsError: null });
  });

  test('fails at the worker where that got an opaque response', () => {
    const exchange = only(
      inFirefox('BR0 SW0 BR1 SH1 HR1(200) RS1 C1', 'no-cors', withoutResponse).exchanges(),
    );
    const { causes } = diagnose(exchange);
    expect(causes).toMatchObject([
      { code: 'service-worker-failed', detail: 'opaque-response', knownBy: 'assumed' },
    ]);
    expect(says(exchange)).toContain('opaque response');
    expect(causes.map((cause) => plainText(explainCause(cause).explanation)).join()).toContain('cached copy');
  });

  test.each([206, 416])('fails where the worker got an opaque response with status %i', (status) => {
    const sequence = `BR0 SW0 BR1 SH1 HR1(${String(status)}) RS1 C1`;
    const exchange = only(inFirefox(sequence, 'no-cors', withoutResponse).exchanges());
    expect(diagnose(exchange).causes).toMatchObject([{ detail: 'opaque-partial', knownBy: 'assumed' }]);
    expect(says(exchange)).toContain('Firefox refused the opaque partial response');
  });

  test('is told once where the worker got an opaque response with another method', () => {
    const put = devToolsEntry({ ...withoutResponse, method: 'PUT' });
    const events = script('firefox', 'BR0 SW0 BR1 SH1 HR1(200) RS1 C1', {
      0: { method: 'PUT' },
      1: inMode('no-cors'),
    });
    const exchange = only(play('firefox', [SHOWN, ...events, put]).exchanges());
    expect(diagnose(exchange).causes).toMatchObject([{ detail: 'opaque-response', knownBy: 'assumed' }]);
  });

  test('is not told by a request of a worker with another method whose response the page could read', () => {
    const put = devToolsEntry({ ...withoutResponse, method: 'PUT' });
    const events = script('firefox', 'BR0 SW0 BR1 SH1 HR1(200) RS1 C1', {
      0: { method: 'PUT' },
      1: inMode('cors'),
    });
    const exchanges = play('firefox', [SHOWN, ...events, put]).exchanges();
    expect(outline(exchanges).toSorted()).toEqual([
      '0 PUT - none failed:service-worker',
      '1 GET - 200 completed',
    ]);
    expect(exchanges.map(({ devtoolsError }) => devtoolsError?.name ?? null)).not.toContain('status 0');
  });

  test('fails at the worker where that got a response which it may have handed on', () => {
    const exchange = only(inFirefox('BR0 SW0 BR1 SH1 HR1(200) RS1 C1', 'cors', withoutResponse).exchanges());
    expect(diagnose(exchange).causes).toMatchObject([
      { code: 'service-worker-failed', detail: 'readable-response', knownBy: 'assumed' },
    ]);
  });

  test('is an ordinary request once the worker leaves it alone', () => {
    const exchange = only(inFirefox('BR0 SW0 BR0 SH0 HR0(200) RS0 C0', 'cors', withoutResponse).exchanges());
    expect(outline([exchange])).toEqual(['0 GET - 200 completed']);
    expect(exchange.devtoolsError).toBeNull();
  });

  test('is not listed where it fails there and stays with the page’s own origin', () => {
    const own = { ...inMode('cors'), tabId: 1, url: `${PAGE}/data` };
    const events = script('firefox', 'BR0 SW0', { 0: own });
    const failed = devToolsEntry({ ...withoutResponse, url: `${PAGE}/data` });
    expect(play('firefox', [SHOWN, ...events, failed]).exchanges()).toEqual([]);
  });

  test('fails at the worker too where the page asked its own origin, which redirects the worker to another', () => {
    const url = `${PAGE}/data`;
    const events = script('firefox', 'BR0 SW0 BR1 SH1 HR1(302) RD1 BR1 SH1 HR1(200) RS1 C1', {
      0: { url },
      1: { ...inMode('cors'), url, redirects: [API] },
    });
    const exchange = only(
      play('firefox', [SHOWN, ...events, devToolsEntry({ ...withoutResponse, url })]).exchanges(),
    );
    expect(diagnose(exchange).causes).toMatchObject([{ code: 'service-worker-failed' }]);
  });

  test('is no longer waited for when the list was cleared', () => {
    const recorder = inFirefox('BR0 SW0', 'cors');
    recorder.clear();
    recorder.apply(withoutResponse);
    expect(recorder.exchanges()).toEqual([]);
  });

  test('says nothing of another request that was never sent', () => {
    const other = devToolsEntry({ ...withoutResponse, url: `${API}/other` });
    const exchange = only(inFirefox('BR0 SW0', 'cors', other).exchanges());
    expect(exchange.end).toMatchObject({ error: { kind: 'not-sent' } });
  });
});

describe('a request that a service worker made in Chromium', () => {
  const passed = script('chromium', 'BR1 SH1 HR1(200) RS1 C1', { 1: inMode('no-cors') });
  const own = devToolsEntry({ time: 1_000, status: 200, headers: inMode('no-cors').response ?? [] });

  test.each([
    ['first', [failedInChromium, own]],
    ['last', [own, failedInChromium]],
  ])('shows that the page got no response, if DevTools tells of the page’s request %s', (_, entries) => {
    const exchange = only(play('chromium', [SHOWN, ...passed, ...entries]).exchanges());
    expect(exchange.devtoolsError).toEqual({ name: 'net::ERR_FAILED', hop: 0, withoutResponse: true });
    expect(diagnose(exchange)).toMatchObject({
      verdict: 'failed',
      causes: [{ code: 'service-worker-failed', detail: 'opaque-response', knownBy: 'assumed' }],
    });
  });

  test('shows nothing of a request with another method, unless its response is of no use to the page', () => {
    const put = devToolsEntry({ ...failedInChromium, method: 'PUT' });
    const readable = script('chromium', 'BR1 SH1 HR1(200) RS1 C1', { 1: inMode('cors') });
    const [worker] = play('chromium', [SHOWN, ...readable, put]).exchanges();
    expect(worker).toMatchObject({ id: '1', devtoolsError: null });
    const opaque = only(play('chromium', [SHOWN, ...passed, put]).exchanges());
    expect(opaque.devtoolsError?.name).toBe('net::ERR_FAILED');
  });

  test('shows it too where the browser kept nothing of the opaque response, and DevTools told that first', () => {
    const aborted = devToolsEntry({ ...failedInChromium, error: 'net::ERR_ABORTED' });
    const exchange = only(play('chromium', [SHOWN, ...passed, aborted, failedInChromium]).exchanges());
    expect(diagnose(exchange).causes).toMatchObject([{ code: 'service-worker-failed' }]);
  });

  test('shows it too where the page’s request had another method, as the worker made a request without CORS', () => {
    const put = devToolsEntry({ ...failedInChromium, method: 'PUT' });
    const exchange = only(play('chromium', [SHOWN, ...passed, own, put]).exchanges());
    expect(diagnose(exchange).causes).toMatchObject([
      { code: 'service-worker-failed', detail: 'opaque-response', knownBy: 'assumed' },
    ]);
  });

  test('says nothing of a failed request of another method where it may be what the page requested next', () => {
    const put = devToolsEntry({ ...failedInChromium, method: 'PUT' });
    const read = script('chromium', 'BR1 SH1 HR1(200) RS1 C1', { 1: inMode('cors') });
    const exchange = only(play('chromium', [SHOWN, ...read, own, put]).exchanges());
    expect(diagnose(exchange)).toMatchObject({ verdict: 'allowed', causes: [] });
  });

  test('shows it too where it was redirected, which the page’s own request never was', () => {
    const redirected = script('chromium', 'BR1 SH1 HR1(302) RD1 BR1 SH1 HR1(200) RS1 C1', {
      1: { ...inMode('cors'), redirects: [`${API}/next`] },
    });
    const exchange = only(play('chromium', [SHOWN, ...redirected, failedInChromium]).exchanges());
    expect(exchange.devtoolsError).toEqual({ name: 'net::ERR_FAILED', hop: 1 });
    expect(diagnose(exchange).causes).toMatchObject([{ code: 'service-worker-failed' }]);
  });

  test('is opaque, and no failure, where the page got its response or gave up', () => {
    const aborted = devToolsEntry({ ...failedInChromium, error: 'net::ERR_ABORTED' });
    for (const entries of [[own], [aborted]]) {
      const exchange = only(play('chromium', [SHOWN, ...passed, ...entries]).exchanges());
      expect(diagnose(exchange)).toMatchObject({ verdict: 'opaque', causes: [] });
    }
  });
});
