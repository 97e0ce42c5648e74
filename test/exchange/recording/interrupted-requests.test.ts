import { describe, expect, test } from 'vitest';
import { RECORDED_BY_UNKNOWN } from '../../../src/exchange/exchange';
import { givenUpOf } from '../../../src/exchange/recording/given-up';
import { DEFAULT_LIMITS } from '../../../src/exchange/recording/limits';
import type { ExchangeRecord, LogRecord } from '../../../src/exchange/recording/log-record';
import type { NetworkEvent } from '../../../src/exchange/network-event';
import { Recorder } from '../../../src/exchange/recording/recorder';
import { devToolsEntry } from './devtools-entry';
import { ORDINARY, API, PAGE, preflightOf, script } from '../event-script';
import { outline, play } from './play';

const restored = (restore: readonly LogRecord[]): Recorder =>
  new Recorder({ recordedBy: RECORDED_BY_UNKNOWN, browser: 'chromium', limits: DEFAULT_LIMITS, restore });

/** A recorder that goes on where another ended after these events, and that has waited long enough for news of them. */
function restarted(events: readonly NetworkEvent[], meanwhile: readonly NetworkEvent[] = []): Recorder {
  const restore = play('chromium', events).records();
  const recorder = restored(restore);
  for (const event of meanwhile) recorder.apply(event);
  recorder.interruptUnheard();
  return recorder;
}

const shown = (recorder: Recorder): readonly string[] => outline(recorder.exchanges());

const givenUp = (record: ExchangeRecord): LogRecord => givenUpOf(record) ?? record;

const WHOLE = script('chromium', 'BR0 SH0 HR0(200) RS0 C0');
const sent = [{ name: 'Origin', value: PAGE }];

describe('a request that ran when the recorder was restarted', () => {
  test.each([1, 2, 3, 4])(
    'and of which nothing is heard after %i events is not pending for ever',
    (events) => {
      expect(restarted(WHOLE.slice(0, events)).exchanges()[0]?.end).toEqual({
        kind: 'interrupted',
        time: 1_000,
      });
    },
  );

  test('and whose preflight ran then is not pending for ever, nor is the preflight', () => {
    const events = script('chromium', 'BR0 BR1 SH1', { 0: { method: 'PUT' }, 1: preflightOf('PUT') });
    const [exchange] = restarted(events).exchanges();
    expect([exchange?.end?.kind, exchange?.hops[0].preflight?.end?.kind]).toEqual([
      'interrupted',
      'interrupted',
    ]);
  });

  test('goes on as before with whatever the browser tells of it, however late', () => {
    for (const cut of [1, 2, 3, 4]) {
      const recorder = restarted(WHOLE.slice(0, cut));
      for (const event of WHOLE.slice(cut)) recorder.apply(event);
      expect(shown(recorder)).toEqual(['0 GET - 200 completed']);
    }
  });

  test('runs again once the browser tells of it, as a long poll does', () => {
    const recorder = restarted(WHOLE.slice(0, 2));
    for (const event of WHOLE.slice(2, 4)) recorder.apply(event);
    expect(shown(recorder)).toEqual(['0 GET - 200 running']);
  });

  test('and whose preflight is heard of late goes on with both', () => {
    const events = script('chromium', 'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0', {
      0: { method: 'PUT' },
      1: preflightOf('PUT'),
    });
    const recorder = restarted(events.slice(0, 3));
    for (const event of events.slice(3)) recorder.apply(event);
    expect(shown(recorder)).toEqual(['0 PUT pf:1 200 completed']);
    expect(recorder.exchanges()[0]?.hops[0].preflight?.end?.kind).toBe('completed');
  });

  test('is left alone when the browser has told of it since', () => {
    expect(shown(restarted(WHOLE.slice(0, 2), WHOLE.slice(2, 4)))).toEqual(['0 GET - 200 running']);
  });

  test('ends as DevTools tells, before and after it was given up, even if no event told of its being sent', () => {
    const entry = devToolsEntry({ requestHeaders: sent, repeated: true });
    const before = restarted(WHOLE.slice(0, 1), [entry]);
    const after = restarted(WHOLE.slice(0, 1));
    after.apply(entry);
    expect([shown(before), shown(after)]).toEqual([['0 GET - 200 completed'], ['0 GET - 200 completed']]);
  });

  test('keeps what it is when DevTools tells only which lines made it', () => {
    const frame = { functionName: '', url: `${PAGE}/app.js`, line: 1, column: null };
    const recorder = restarted(WHOLE.slice(0, 4));
    recorder.apply(devToolsEntry({ status: 302, url: `${API}#part`, callFrames: [frame] }));
    expect(recorder.exchanges()[0]?.end?.kind).toBe('interrupted');
  });
});

describe('a request that was given up', () => {
  test('and then cleared from the list does not come back with what the browser tells of it late', () => {
    const events = script('chromium', 'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0', {
      0: { method: 'PUT' },
      1: preflightOf('PUT'),
    });
    const recorder = restarted(events.slice(0, 3));
    recorder.clear();
    for (const event of events.slice(3)) recorder.apply(event);
    expect(shown(recorder)).toEqual([]);
  });

  test('ends as DevTools tells also after another restart', () => {
    const recorder = restored(restarted(WHOLE.slice(0, 1)).records());
    recorder.apply(devToolsEntry({ requestHeaders: sent, repeated: true }));
    expect(shown(recorder)).toEqual(['0 GET - 200 completed']);
  });

  test('and lost with the storage does not come back either, once it is cleared', () => {
    const saved = restarted(WHOLE.slice(0, 2)).records();
    const recorder = restored(saved.map((record) => (record.kind === 'exchange' ? givenUp(record) : record)));
    recorder.clear();
    for (const event of WHOLE.slice(2)) recorder.apply(event);
    expect(recorder.ids().all).toEqual([]);
  });
});

test('a request that was redirected and lost with the storage is known again by its last hop', () => {
  const elsewhere = 'http://b.test/';
  const events = script('chromium', 'BR0 SH0 HR0(302) RD0 BR0 SH0 HR0(200) RS0 C0', {
    0: { redirects: [elsewhere] },
  });
  const saved = play('chromium', events).records();
  const recorder = restored(saved.map((record) => (record.kind === 'exchange' ? givenUp(record) : record)));
  recorder.apply(devToolsEntry({ url: elsewhere, requestHeaders: sent, repeated: true }));
  expect(recorder.ids().all).toEqual(['0']);
});

test('a request that began after the restart is nobody’s to give up', () => {
  const recorder = restarted([], WHOLE.slice(0, 2));
  expect(shown(recorder)).toEqual(['0 GET - none running']);
});

test('what was heard of and lost with the storage is not made up anew from what DevTools tells again', () => {
  const [record] = play('chromium', WHOLE).records();
  if (record?.kind !== 'exchange') throw new Error('nothing was recorded');
  const restore = [givenUp(record)];
  const recorder = restored(restore);
  recorder.apply(devToolsEntry({ requestHeaders: sent, repeated: true }));
  expect([recorder.exchanges(), recorder.ids()]).toEqual([[], { all: ['0'], lost: ['0'] }]);
  recorder.apply(devToolsEntry({ requestHeaders: sent, repeated: true, url: `${API}/other` }));
  expect(recorder.ids().all).toEqual(['0', 'devtools:0']);
});

test('what was lost goes with its page, and is found again when the browser goes on telling of it', () => {
  const records = play('chromium', WHOLE.slice(0, 2)).records();
  const restore = records.map((record) => (record.kind === 'exchange' ? givenUp(record) : record));
  const found = restored(restore);
  for (const event of WHOLE.slice(2)) found.apply(event);
  expect([shown(found), found.ids().lost]).toEqual([['0 GET - 200 completed'], []]);

  const left = restored(restore);
  left.tabIs({ url: PAGE, userContext: ORDINARY });
  left.apply({ kind: 'navigated', tabId: 1, time: 5_000, url: 'http://elsewhere.test/' });
  for (const event of WHOLE.slice(2)) left.apply(event);
  expect(left.ids()).toEqual({ all: [], lost: [] });
});
