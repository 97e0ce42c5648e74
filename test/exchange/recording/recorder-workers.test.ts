import { RECORDED_BY_UNKNOWN } from '../../../src/exchange/exchange';
import { describe, expect, test } from 'vitest';
import { NO_TAB, type NetworkEvent } from '../../../src/exchange/network-event';
import { DEFAULT_LIMITS } from '../../../src/exchange/recording/limits';
import { Recorder } from '../../../src/exchange/recording/recorder';
import { ORDINARY, PAGE, preflightOf, script } from '../event-script';
import { outline, play } from './play';

const OTHER_PAGE = 'http://other.test';
const WORKER = { tabId: NO_TAB, frameId: -1, documentId: null } as const;

const shows = (url: string, time = 500): NetworkEvent => ({ kind: 'navigated', tabId: 1, time, url });

/** The events of a main document. */
const documentOf = (url: string, headers = {}, start = 400): readonly NetworkEvent[] =>
  script(
    'chromium',
    'BRd SHd HRd(200) RSd Cd',
    {
      d: {
        url,
        type: 'main_frame',
        documentId: null,
        handedOn: Object.entries(headers).map(([name, value]) => ({ name, value: String(value) })),
      },
    },
    start,
  );

const PREFLIGHTED_BY_WORKER = script('chromium', 'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0', {
  0: { ...WORKER, method: 'PUT' },
  1: { ...WORKER, ...preflightOf('PUT') },
});

describe('a request of a shared or service worker, which browsers tie to no tab,', () => {
  test('is shown with its preflight in the log of a page of its origin', () => {
    const [exchange, ...others] = play('chromium', [shows(`${PAGE}/`), ...PREFLIGHTED_BY_WORKER]).exchanges();
    expect(outline(exchange === undefined ? [] : [exchange])).toEqual(['0 PUT pf:1 200 completed']);
    expect(exchange).toMatchObject({ tabId: NO_TAB, pageOrigin: PAGE });
    expect(others).toEqual([]);
  });

  test.each([
    ['of another origin', [shows(`${OTHER_PAGE}/`)]],
    ['on another port of its host', [shows(`${PAGE}:8080/`)]],
    ['whose document is a file', [shows('file:///home/page.html')]],
    ['that is not known', []],
    [
      'that its policy puts in a sandbox',
      [
        ...documentOf(`${PAGE}/`, { 'Content-Security-Policy': "default-src 'self'; sandbox allow-scripts" }),
        shows(`${PAGE}/`),
      ],
    ],
  ])('is never shown in the log of a page %s', (_name, page) => {
    const recorder = play('chromium', [...page, ...PREFLIGHTED_BY_WORKER]);
    expect(recorder.exchanges()).toEqual([]);
    expect(recorder.status()).toMatchObject({ sameOriginRequests: 0, ignoredEvents: 0 });
  });

  test.each([
    ['a private window', 'firefox-private private'],
    ['another container', 'firefox-container-1'],
    ['a world that the browser does not name', null],
  ])('of %s is never shown in the log of an ordinary window', (_name, userContext) => {
    const requests = {
      0: { ...WORKER, method: 'PUT', userContext },
      1: { ...WORKER, ...preflightOf('PUT'), userContext },
    };
    const events = script('firefox', 'BR0 SH0 BR1 SH1 HR1(204) C1 HR0(200) RS0 C0', requests);
    const recorder = play('firefox', [shows(`${PAGE}/`), ...events]);
    expect(recorder.exchanges()).toEqual([]);
    expect(recorder.status()).toMatchObject({ sameOriginRequests: 0, ignoredEvents: 0 });
  });

  test('is shown for no page while the world of its tab is not known, and then learnt from a request', () => {
    const recorder = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'firefox',
      limits: DEFAULT_LIMITS,
    });
    recorder.apply(shows(`${PAGE}/`));
    for (const event of script('firefox', 'BR0 C0', { 0: WORKER })) recorder.apply(event);
    expect(recorder.exchanges()).toEqual([]);
    for (const event of script('firefox', 'BR1 C1 BR2 C2', { 2: WORKER })) recorder.apply(event);
    expect(recorder.exchanges().map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('that a document made is of a closed tab, and so is every beacon: workers send none', () => {
    const requests = {
      0: { ...WORKER, type: 'ping' },
      1: { ...WORKER, type: 'ping', documentId: 'document-of-a-closed-tab' },
      2: { ...WORKER, documentId: 'document-of-a-closed-tab' },
    } as const;
    const events = script('firefox', 'BR0 C0 BR1 C1 BR2 C2', requests);
    expect(play('firefox', [shows(`${PAGE}/`), ...events]).exchanges()).toEqual([]);
  });

  test('that a known document of the tab made is the tab’s, whatever the origin', () => {
    const requests = { 0: { documentId: 'frame', frameId: 3 }, 1: { ...WORKER, documentId: 'frame' } };
    const events = script('firefox', 'BR0 C0 BR1 C1', requests);
    expect(play('firefox', events).exchanges()).toHaveLength(2);
  });

  test('without an origin of its own is of no page, whatever the page’s', () => {
    const events = script('chromium', 'BR0 C0', { 0: { ...WORKER, initiator: 'null' } });
    expect(play('chromium', [shows('data:text/html,x'), ...events]).exchanges()).toEqual([]);
  });

  test('is followed to its end although the page has gone elsewhere meanwhile', () => {
    const [start, ...rest] = PREFLIGHTED_BY_WORKER;
    if (start === undefined) throw new Error('There is a first event.');
    const recorder = play('chromium', [shows(`${PAGE}/`), start]);
    recorder.setPreserveLog(true);
    recorder.apply(shows(`${OTHER_PAGE}/`, 1_001));
    for (const event of rest) recorder.apply(event);
    expect(outline(recorder.exchanges())).toEqual(['0 PUT pf:1 200 completed']);
  });

  test('goes with the page that it was shown for', () => {
    const recorder = play('chromium', [shows(`${PAGE}/`), ...PREFLIGHTED_BY_WORKER]);
    recorder.apply(shows(`${OTHER_PAGE}/`, 2_000));
    expect(recorder.exchanges()).toEqual([]);
  });

  test('is not mistaken for one of the page to the same URL', () => {
    const requests = {
      0: { method: 'PUT' },
      1: { ...WORKER, method: 'PUT' },
      2: { ...WORKER, ...preflightOf('PUT') },
    };
    const events = script('chromium', 'BR0 BR1 BR2 SH2 C2', requests);
    expect(outline(play('chromium', [shows(`${PAGE}/`), ...events]).exchanges())).toEqual([
      '0 PUT - none running',
      '1 PUT pf:2 none running',
    ]);
  });
});

describe('the origin of the page', () => {
  test('is known from its document before the browser reports the navigation', () => {
    const recorder = play('chromium', [
      shows(`${OTHER_PAGE}/`),
      ...documentOf(`${PAGE}/`, {}, 600),
      ...PREFLIGHTED_BY_WORKER,
    ]);
    expect(recorder.exchanges()).toHaveLength(1);
  });

  test('is known from the tab where recording began after its document was loaded', () => {
    const recorder = play('chromium', []);
    recorder.tabIs({ url: `${PAGE}/`, userContext: ORDINARY });
    for (const event of PREFLIGHTED_BY_WORKER) recorder.apply(event);
    expect(recorder.exchanges()).toHaveLength(1);
  });

  test('is not taken from the tab once a document has been heard of', () => {
    const recorder = play('chromium', documentOf(`${OTHER_PAGE}/`));
    recorder.tabIs({ url: `${PAGE}/`, userContext: ORDINARY });
    for (const event of PREFLIGHTED_BY_WORKER) recorder.apply(event);
    expect(recorder.exchanges()).toEqual([]);
  });

  test('outlives the background', () => {
    const before = play('chromium', [shows(`${PAGE}/`)]);
    const after = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'chromium',
      limits: DEFAULT_LIMITS,
      restore: before.records(),
    });
    for (const event of PREFLIGHTED_BY_WORKER) after.apply(event);
    expect(after.exchanges()).toHaveLength(1);
  });

  test('is not that of a document outside of any tab', () => {
    const prerendered = documentOf(`${OTHER_PAGE}/`, {}, 600).map((event) => ({ ...event, tabId: NO_TAB }));
    const recorder = play('chromium', [shows(`${PAGE}/`), ...prerendered, ...PREFLIGHTED_BY_WORKER]);
    expect(recorder.exchanges()).toHaveLength(1);
  });
});

describe('a request that the page’s service worker has to handle', () => {
  const put = { method: 'PUT' } as const;

  test('gives way to what the worker fetches for it', () => {
    const requests = { 0: put, 1: { ...WORKER, ...put }, 2: { ...WORKER, ...preflightOf('PUT') } };
    const events = script('firefox', 'BR0 SW0 BR1 SH1 BR2 SH2 HR2(204) C2 HR1(200) RS1 C1', requests);
    expect(outline(play('firefox', [shows(`${PAGE}/`), ...events]).exchanges())).toEqual([
      '1 PUT pf:2 200 completed',
    ]);
  });

  test('is one request without a redirect when the worker leaves it alone', () => {
    const events = script('firefox', 'BR0 SW0 BR0 SH0 BR1 SH1 HR1(204) C1 HR0(200) RS0 C0', {
      0: put,
      1: preflightOf('PUT'),
    });
    expect(outline(play('firefox', events).exchanges())).toEqual(['0 PUT pf:1 200 completed']);
  });

  test('of which the beginning was missed is not made up', () => {
    const recorder = play('firefox', script('firefox', 'SW0', { 0: put }));
    expect([recorder.exchanges(), recorder.status().ignoredEvents]).toEqual([[], 0]);
  });
});
