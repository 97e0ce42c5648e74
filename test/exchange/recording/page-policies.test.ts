import { describe, expect, test } from 'vitest';
import { exchangeBytes } from '../../../src/exchange/exchange-size';
import type { NetworkEvent } from '../../../src/exchange/network-event';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import { API, PAGE, script } from '../event-script';
import type { ScriptRequest } from '../event-script';
import { devToolsEntry } from './devtools-entry';
import { play } from './play';

const POLICY: HeaderList = [{ name: 'Content-Security-Policy', value: "connect-src 'self'" }];
const OTHER: HeaderList = [{ name: 'connection-allowlist', value: '(response-origin)' }];
const NO_POLICY: HeaderList = [
  { name: 'Content-Type', value: 'text/html' },
  { name: 'Set-Cookie', value: 'session=1' },
  { name: 'Content-Security-Policy-Report-Only', value: "default-src 'none'" },
];

const document = (response: HeaderList, start: number, more: ScriptRequest = {}): readonly NetworkEvent[] =>
  script(
    'chromium',
    'BRd SHd HRd(200) RSd',
    { d: { type: 'main_frame', url: `${PAGE}/`, documentId: null, initiator: null, response, ...more } },
    start,
  );

const failing = (id: string, start: number, more: ScriptRequest): readonly NetworkEvent[] =>
  script('chromium', `BR${id} ERR${id}(net::ERR_FAILED)`, { [id]: more }, start);

const policiesIn = (events: readonly NetworkEvent[]) =>
  play('chromium', events)
    .exchanges()
    .map(({ pagePolicies }) => pagePolicies);

describe('the policies of the document that made a request', () => {
  test('are kept with a request that failed, without the other headers of the document', () => {
    const events = [...document([...NO_POLICY, ...POLICY], 1_000), ...failing('1', 1_100, {})];
    expect(policiesIn(events)).toEqual([POLICY]);
  });

  test('are empty for a document that has none, and null where its response was not seen', () => {
    expect(policiesIn([...document(NO_POLICY, 1_000), ...failing('1', 1_100, {})])).toEqual([[]]);
    expect(policiesIn(failing('1', 1_100, {}))).toEqual([null]);
  });

  test('are not kept with a request that passed', () => {
    const passing = script('chromium', 'BR1 SH1 HR1(200) RS1 C1', {}, 1_100);
    expect(policiesIn([...document(POLICY, 1_000), ...passing])).toEqual([null]);
  });

  test('are kept of what passed where Firefox spares the own host of a page that upgrades insecure requests', () => {
    const upgrading = { name: 'Content-Security-Policy', value: 'img-src *; Upgrade-Insecure-Requests' };
    const passing = (browser: 'chromium' | 'firefox', url: string) =>
      play(browser, [
        ...document([...POLICY, upgrading, ...OTHER], 1_000),
        ...script(browser, 'BR1 SH1 HR1(200) RS1 C1', { 1: { url } }, 1_100),
      ])
        .exchanges()
        .map(({ pagePolicies }) => pagePolicies);
    const ownHost = `${PAGE.replace('https:', 'http:')}:8080/`;
    expect(passing('firefox', ownHost)).toEqual([[upgrading]]);
    expect(passing('firefox', API)).toEqual([null]);
    expect(passing('chromium', ownHost)).toEqual([null]);
  });

  test('are those of its own frame', () => {
    const events = [
      ...document(POLICY, 1_000),
      ...document(OTHER, 1_010, { type: 'sub_frame', frameId: 7, url: `${PAGE}/frame` }),
      ...failing('1', 1_100, {}),
      ...failing('2', 1_110, { frameId: 7, documentId: 'document-7' }),
      ...failing('3', 1_120, { frameId: 8, documentId: 'document-8' }),
    ];
    expect(policiesIn(events)).toEqual([POLICY, OTHER, null]);
  });

  test('are, where DevTools alone tells of it and not of its frame, those that every document of the page has', () => {
    const unsent = devToolsEntry({
      url: 'http://elsewhere.test/',
      requestHeaders: [{ name: 'Origin', value: PAGE }],
      status: 0,
      unsent: 'xmlhttprequest',
      repeated: true,
      time: 1_200,
    });
    const frame = { type: 'sub_frame', frameId: 7, url: `${PAGE}/frame` } as const;
    expect(policiesIn([...document(POLICY, 1_000), unsent])).toEqual([POLICY]);
    expect(policiesIn([...document(POLICY, 1_000), ...document(POLICY, 1_010, frame), unsent])).toEqual([
      POLICY,
    ]);
    expect(policiesIn([...document(NO_POLICY, 1_000), ...document(POLICY, 1_010, frame), unsent])).toEqual([
      null,
    ]);
    expect(policiesIn([...document(POLICY, 1_010, frame), unsent])).toEqual([null]);
  });

  test('are those of its own page, when the next one has begun to arrive', () => {
    const events = [
      ...document(POLICY, 1_000),
      ...failing('1', 1_050, {}),
      ...document(OTHER, 1_100),
      ...failing('2', 1_200, { documentId: 'document-2', url: `${API}/2` }),
    ];
    expect(policiesIn(events)).toEqual([OTHER]);
  });

  test('count as part of what the request takes', () => {
    const long = [{ name: 'Content-Security-Policy', value: 'x'.repeat(10_000) }];
    const [exchange] = play('chromium', [...document(long, 1_000), ...failing('1', 1_100, {})]).exchanges();
    if (exchange === undefined) throw new Error('nothing was recorded');
    expect(exchangeBytes(exchange)).toBeGreaterThan(10_000);
  });

  test('take some 64 KB at most for all documents together, and the newest stay whole', () => {
    const frames = Array.from({ length: 20 }, (_, frameId) => frameId);
    const long = [{ name: 'Content-Security-Policy', value: 'x'.repeat(15_000) }];
    const type = 'sub_frame';
    const arrived = frames.flatMap((frameId) => document(long, 1_000 + 10 * frameId, { type, frameId }));
    const requested = frames.flatMap((frameId) => failing(`f${String(frameId)}`, 2_000, { frameId }));
    const recorder = play('chromium', [...arrived, ...requested]);
    const known = recorder.exchanges().map(({ pagePolicies }) => pagePolicies);
    expect(known).toEqual(frames.map((frameId) => (frameId < 16 ? null : long)));
    const state = recorder.records().find(({ kind }) => kind === 'state');
    expect(JSON.stringify(state).length).toBeLessThan(70_000);
  });
});
