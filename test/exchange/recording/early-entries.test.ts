import { describe, expect, test } from 'vitest';
import type { NetworkEvent } from '../../../src/exchange/network-event';
import { devToolsEntry } from './devtools-entry';
import { API, PAGE, preflightOf, script } from '../event-script';
import { play } from './play';

const TWICE = [
  { name: 'Access-Control-Allow-Origin', value: '*' },
  { name: 'access-control-allow-origin', value: PAGE },
];
const JOINED = [{ name: 'Access-Control-Allow-Origin', value: `*, ${PAGE}` }];
const told = devToolsEntry({ requestHeaders: [{ name: 'Origin', value: PAGE }], headers: TWICE });

/** The events with the entry right before the first one of a kind. */
function toldBefore(
  kind: NetworkEvent['kind'],
  events: readonly NetworkEvent[],
  entry: NetworkEvent,
): readonly NetworkEvent[] {
  const at = events.findIndex((event) => event.kind === kind);
  return [...events.slice(0, at), entry, ...events.slice(at)];
}

describe('what DevTools tells before webRequest tells of the response', () => {
  const events = script('firefox', 'BR0 SH0 HR0(200) RS0 C0', { 0: { response: JOINED } });

  test.each(['request-started', 'response-headers', 'completed'] as const)(
    'keeps repeated headers apart when it comes before %s',
    (kind) => {
      const [exchange] = play('firefox', toldBefore(kind, events, told)).exchanges();
      expect(exchange?.hops[0].response).toMatchObject({ headers: TWICE, repeatsMerged: false });
    },
  );

  test('is found whether or not the fragment is named', () => {
    const named = script('firefox', 'BR0 SH0 HR0(200) C0', { 0: { url: `${API}#top`, response: JOINED } });
    const [exchange] = play('firefox', [told, ...named]).exchanges();
    expect(exchange?.hops[0].response?.headers).toEqual(TWICE);
  });

  test('keeps those of a preflight apart', () => {
    const requested = preflightOf('PUT');
    const sequence = 'BR0 BR1 SH1 HR1(204) C1 SH0 HR0(200) C0';
    const both = script('firefox', sequence, { 0: { method: 'PUT' }, 1: { ...requested, response: JOINED } });
    const { headers: requestHeaders = [] } = requested;
    const entry = devToolsEntry({ method: 'OPTIONS', status: 204, requestHeaders, headers: TWICE });
    const [exchange] = play('firefox', toldBefore('response-headers', both, entry)).exchanges();
    expect(exchange?.hops[0].preflight?.response?.headers).toEqual(TWICE);
  });

  test('is not taken to tell of another response', () => {
    const other = script('firefox', 'BR0 SH0 HR0(200) C0', {
      0: { response: [{ name: 'X-Response', value: '2' }] },
    });
    const [exchange] = play('firefox', [told, ...other]).exchanges();
    expect(exchange?.hops[0].response?.headers).toEqual([{ name: 'X-Response', value: '2' }]);
  });

  test('is forgotten where its request never comes, the oldest first', () => {
    const lost = Array.from({ length: 100 }, (_, serial) =>
      devToolsEntry({ url: `http://lost.test/${String(serial)}`, serial: serial + 1 }),
    );
    const headersAfter = (entries: readonly NetworkEvent[]) =>
      play('firefox', [told, ...entries, ...events]).exchanges()[0]?.hops[0].response?.headers;
    expect(headersAfter(lost.slice(1))).toEqual(TWICE);
    expect(headersAfter(lost)).toEqual(JOINED);
  });
});
