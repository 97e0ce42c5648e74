import { describe, expect, test } from 'vitest';
import type { NetworkEvent } from '../../src/exchange/network-event';
import type { HeaderList } from '../../src/fetch-standard/header-list';
import { API, PAGE, script } from './event-script';
import type { ScriptRequest } from './event-script';
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

  test('are those of its own page, when the next one has begun to arrive', () => {
    const events = [
      ...document(POLICY, 1_000),
      ...failing('1', 1_050, {}),
      ...document(OTHER, 1_100),
      ...failing('2', 1_200, { documentId: 'document-2', url: `${API}/2` }),
    ];
    expect(policiesIn(events)).toEqual([OTHER]);
  });
});
