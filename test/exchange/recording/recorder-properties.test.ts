import { RECORDED_BY_UNKNOWN } from '../../../src/exchange/exchange';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Browser } from '../../../src/exchange/exchange';
import { keptHeaderBytes } from '../../../src/exchange/recording/exchange-changes';
import type { RecorderLimits } from '../../../src/exchange/recording/limits';
import { recordKey, type LogRecord } from '../../../src/exchange/recording/log-record';
import { networkError } from '../../../src/exchange/network-error';
import type { NetworkEvent } from '../../../src/exchange/network-event';
import { Recorder } from '../../../src/exchange/recording/recorder';
import { MessageIndex } from '../../../src/exchange/recording/message-index';

const LIMITS: RecorderLimits = {
  exchanges: 6,
  logBytes: 32 * 1024 * 1024,
  headerBytes: 120,
  urlCharacters: 30,
  lonePreflights: 3,
  lonePreflightAge: 50,
  passedOver: 4,
};

const KINDS = [
  'request-started',
  'request-headers',
  'response-headers',
  'response-started',
  'redirected',
  'completed',
  'failed',
] as const;

const header = fc.record({
  name: fc.constantFrom('x-a', 'Origin', 'Access-Control-Allow-Origin', 'set-cookie', ''),
  value: fc.constantFrom('', '*', '*, *', 'http://a.test', '\xe9', 'a'.repeat(80)),
});
const requested = fc
  .constantFrom('PUT', 'GET', 'OPTIONS')
  .map((value) => ({ name: 'Access-Control-Request-Method', value }));
const headers = fc.array(fc.oneof(header, requested), { maxLength: 4 });
const url = fc.constantFrom(
  'http://a.test/',
  'http://b.test/',
  `http://b.test/${'x'.repeat(60)}`,
  'no url',
  '',
);

const common = {
  requestId: fc.integer({ min: 1, max: 12 }).map(String),
  tabId: fc.constant(1),
  time: fc.nat(200),
  url,
  method: fc.constantFrom('GET', 'PUT', 'OPTIONS'),
  type: fc.constantFrom('xmlhttprequest', 'main_frame', 'font'),
  frameId: fc.constantFrom(0, 3),
  documentId: fc.constantFrom('d1', 'd2', null),
  initiator: fc.constantFrom('http://a.test', 'null', null),
  userContext: fc.constantFrom('ordinary', null),
};
const ofResponse = {
  status: fc.constantFrom(0, 200, 204, 302),
  statusLine: fc.constant(''),
  headers,
  headerBytesCut: fc.nat(3),
  fromCache: fc.boolean(),
  repeatsMerged: fc.boolean(),
};
const event: fc.Arbitrary<NetworkEvent> = fc.oneof(
  fc.record({ kind: fc.constant('request-started'), ...common }),
  fc.record({ kind: fc.constant('request-headers'), ...common, headers }),
  fc.record({ kind: fc.constant('response-headers'), ...common, ...ofResponse }),
  fc.record({ kind: fc.constant('response-started'), ...common, ...ofResponse }),
  fc.record({ kind: fc.constant('redirected'), ...common, redirectUrl: url }),
  fc.record({ kind: fc.constant('completed'), ...common, fromCache: fc.boolean() }),
  fc.record({
    kind: fc.constant('failed'),
    ...common,
    error: fc
      .constantFrom('net::ERR_FAILED', 'net::ERR_CACHE_MISS')
      .map((name) => networkError('chromium', name)),
  }),
  fc.record({ kind: fc.constant('navigated'), tabId: fc.constant(1), time: fc.nat(200), url }),
  fc.record({
    kind: fc.constant('devtools-entry'),
    tabId: fc.constant(1),
    time: fc.nat(200),
    url,
    method: common.method,
    requestHeaders: headers,
    status: ofResponse.status,
    headers,
    headerBytesCut: fc.nat(3),
    error: fc.constantFrom(null, 'net::ERR_FAILED'),
    repeated: fc.boolean(),
    serial: fc.nat(3),
    callFrames: fc.constant([]),
    unsent: fc.constantFrom(null, 'xmlhttprequest' as const, 'other' as const),
  }),
);

/** Events of requests and preflights that may well belong together: pure chance would hardly ever pair any. */
const plausible: fc.Arbitrary<NetworkEvent> = fc
  .record({ number: fc.integer({ min: 1, max: 10 }), time: fc.nat(200), kind: fc.constantFrom(...KINDS) })
  .map(({ number, time, kind }) => {
    const isPreflight = number > 5;
    const sent = isPreflight ? [{ name: 'Access-Control-Request-Method', value: 'PUT' }] : [];
    const request = {
      requestId: `p${number}`,
      tabId: 1,
      time,
      url: 'http://b.test/',
      method: isPreflight ? 'OPTIONS' : 'PUT',
      type: 'xmlhttprequest',
      frameId: 0,
      documentId: 'd1',
      initiator: 'http://a.test',
      userContext: 'ordinary',
    } as const;
    const response = {
      status: 200,
      statusLine: '',
      headers: [],
      headerBytesCut: 0,
      fromCache: false,
      repeatsMerged: false,
    };
    switch (kind) {
      case 'request-started':
        return { kind, ...request };
      case 'request-headers':
        return { kind, ...request, headers: sent };
      case 'response-headers':
      case 'response-started':
        return { kind, ...request, ...response };
      case 'redirected':
        return { kind, ...request, redirectUrl: 'http://b.test/' };
      case 'completed':
        return { kind, ...request, fromCache: false };
      case 'failed':
        return { kind, ...request, error: networkError('chromium', 'net::ERR_FAILED') };
    }
  });
const events = fc.array(fc.oneof({ weight: 4, arbitrary: plausible }, { weight: 1, arbitrary: event }), {
  maxLength: 80,
});
const browsers = fc.constantFrom<Browser>('chromium', 'firefox');

test('whatever comes is survived within the limits, and no preflight is given to two requests', () => {
  fc.assert(
    fc.property(browsers, events, (browser, sequence) => {
      const recorder = new Recorder({ recordedBy: RECORDED_BY_UNKNOWN, browser, limits: LIMITS });
      for (const each of sequence) recorder.apply(each);
      const exchanges = recorder.exchanges();
      expect(exchanges.length).toBeLessThanOrEqual(LIMITS.exchanges);
      const preflights: string[] = [];
      for (const exchange of exchanges) {
        expect(keptHeaderBytes(exchange)).toBeLessThanOrEqual(LIMITS.headerBytes);
        for (const hop of exchange.hops) {
          expect(hop.url.length).toBeLessThanOrEqual(LIMITS.urlCharacters);
          if (hop.preflight !== null) preflights.push(hop.preflight.requestId);
        }
      }
      expect(new Set(preflights).size).toBe(preflights.length);
      const kinds = recorder.records().map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'preflight').length).toBeLessThanOrEqual(LIMITS.lonePreflights);
    }),
    { numRuns: 500 },
  );
});

test('a recorder that was saved and restored goes on as if nothing had happened', () => {
  fc.assert(
    fc.property(browsers, events, events, (browser, before, after) => {
      const savedAndRestored = (from: Recorder) => {
        const restore = JSON.parse(JSON.stringify(from.records())) as LogRecord[];
        return new Recorder({ recordedBy: RECORDED_BY_UNKNOWN, browser, limits: LIMITS, restore });
      };
      const told = new Recorder({ recordedBy: RECORDED_BY_UNKNOWN, browser, limits: LIMITS });
      for (const each of before) told.apply(each);
      expect(savedAndRestored(told).exchanges()).toEqual(told.exchanges());
      const recorder = new Recorder({ recordedBy: RECORDED_BY_UNKNOWN, browser, limits: LIMITS });
      // Which message an entry of DevTools was taken to tell of is not saved: those are told again.
      for (const each of before) if (each.kind !== 'devtools-entry') recorder.apply(each);
      const restored = savedAndRestored(recorder);
      expect(restored.exchanges()).toEqual(recorder.exchanges());
      for (const each of after) {
        const { changed, removed } = recorder.apply(each);
        const again = restored.apply(each);
        expect({ changed: again.changed, removed: again.removed }).toEqual({ changed, removed });
      }
      expect(restored.status()).toEqual(recorder.status());
    }),
    { numRuns: 500 },
  );
});

test('the changes that it reports are enough to follow its exchanges and its records', () => {
  fc.assert(
    fc.property(browsers, events, (browser, sequence) => {
      const recorder = new Recorder({ recordedBy: RECORDED_BY_UNKNOWN, browser, limits: LIMITS });
      const shown = new Map<string, unknown>();
      const mirror = new Map<string, LogRecord>();
      for (const each of sequence) {
        const { changed, removed, written, erased } = recorder.apply(each);
        for (const id of removed) shown.delete(id);
        for (const exchange of changed) shown.set(exchange.id, exchange);
        for (const key of erased) mirror.delete(key);
        for (const record of written) mirror.set(recordKey(record), record);
      }
      expect(shown).toEqual(new Map(recorder.exchanges().map((exchange) => [exchange.id, exchange])));
      const restored = new Recorder({
        recordedBy: RECORDED_BY_UNKNOWN,
        browser,
        limits: LIMITS,
        restore: [...mirror.values()],
      });
      expect(restored.exchanges()).toEqual(recorder.exchanges());
      expect(restored.status()).toEqual(recorder.status());
    }),
    { numRuns: 500 },
  );
});

test('the index finds the same messages as a search through all of them', () => {
  const place = fc.record({
    id: fc.constantFrom('1', '2', '3'),
    hop: fc.nat(2),
    part: fc.constantFrom('hop', 'preflight'),
    time: fc.nat(30),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), fc.nat(30), fc.nat(10), (places, time, within) => {
      const index = new MessageIndex();
      for (const each of places) index.add('http://a.test/#fragment', 'GET', each);
      const distances = index
        .nearest({ url: 'http://a.test/', method: 'GET', time }, within, 100)
        .map((each) => Math.abs(each.time - time));
      const expected = places
        .map((each) => Math.abs(each.time - time))
        .filter((distance) => distance <= within);
      expect(distances).toEqual(expected.sort((a, b) => a - b));
    }),
  );
});
