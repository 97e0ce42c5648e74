import { describe, expect, test } from 'vitest';
import type { Browser } from '../../../src/exchange/exchange';
import type { NetworkEvent } from '../../../src/exchange/network-event';
import { devToolsEntry } from './devtools-entry';
import { preflightOf, script, type ScriptRequest } from '../event-script';
import { outline, play } from './play';

const PUT: ScriptRequest = { method: 'PUT' };
const markedHeaders = (marker: string) => [{ name: 'X-Marker', value: marker }];
const REQUESTS = {
  0: PUT,
  1: PUT,
  2: PUT,
  3: { ...preflightOf('PUT'), response: markedHeaders('first') },
  4: { ...preflightOf('PUT'), response: markedHeaders('second') },
  5: { ...preflightOf('PUT'), response: markedHeaders('third') },
};

/** As recorded of requests that a page sent at once, to a server that responded to one preflight at a time. */
const SEQUENCES: Readonly<Record<Browser, string>> = {
  firefox:
    'BR0 BR1 BR2 SH0 SH1 SH2 BR3 SH3 BR4 SH4 BR5 SH5 HR3(204) C3 HR0(200) C0 HR4(204) C4 HR1(200) C1 HR5(204) C5 HR2(200) C2',
  chromium:
    'BR0 BR1 BR2 BR3 SH3 BR4 SH4 BR5 SH5 HR3(204) C3 SH0 HR0(200) C0 HR4(204) C4 SH1 HR1(200) C1 HR5(204) C5 SH2 HR2(200) C2',
};

const MARKERS = [
  ['3', 'first'],
  ['4', 'second'],
  ['5', 'third'],
] as const;

describe.each(['firefox', 'chromium'] as const)('requests in %s that are alike in everything', (browser) => {
  const events = script(browser, SEQUENCES[browser], REQUESTS);
  const toldOf = (id: string, marker: string): NetworkEvent => {
    const began = events.find((event) => event.requestId === id);
    if (began === undefined) throw new Error(`no event of ${id}`);
    return devToolsEntry({
      method: 'OPTIONS',
      requestHeaders: preflightOf('PUT').headers ?? [],
      status: 204,
      headers: markedHeaders(marker),
      time: began.time,
      serial: Number(id),
    });
  };
  const pairs = (all: readonly NetworkEvent[]) =>
    play(browser, all)
      .exchanges()
      .map(({ id, hops: [{ preflight }] }) => [id, preflight?.requestId, preflight?.response?.headers]);
  const OWN = MARKERS.map(([id, marker], index) => [String(index), id, markedHeaders(marker)]);

  test('each have their own preflight', () => {
    expect(pairs(events)).toEqual(OWN);
  });

  test.each(MARKERS)(
    'each have it wherever among the events DevTools tells of preflight %s',
    (id, marker) => {
      const told = toldOf(id, marker);
      for (let at = 0; at <= events.length; at += 1)
        expect(pairs([...events.slice(0, at), told, ...events.slice(at)])).toEqual(OWN);
    },
  );

  test('each have it where DevTools tells of every preflight before webRequest tells of any', () => {
    const began = events.findIndex(({ requestId }) => requestId === '3');
    const told = MARKERS.map(([id, marker]) => toldOf(id, marker));
    expect(pairs([...events.slice(0, began), ...told, ...events.slice(began)])).toEqual(OWN);
  });
});

describe('a request whose response is on its way while a later one alike is preflighted anew', () => {
  const requests = { 0: PUT, 1: PUT, 2: preflightOf('PUT') };
  const entry = devToolsEntry({
    method: 'OPTIONS',
    status: 204,
    time: 1_005,
    requestHeaders: preflightOf('PUT').headers ?? [],
  });

  test('does not get the preflight of the later one, which DevTools tells of', () => {
    const events = script(
      'chromium',
      'BR0 SH0 BR1 BR2 SH2 HR0(200) C0 HR2(204) C2 SH1 HR1(200) C1',
      requests,
    );
    for (let at = 0; at <= events.length; at += 1) {
      expect(
        outline(play('chromium', [...events.slice(0, at), entry, ...events.slice(at)]).exchanges()),
      ).toEqual(['0 PUT - 200 completed', '1 PUT pf:2 200 completed']);
    }
  });
});
