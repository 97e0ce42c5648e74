import { RECORDED_BY_UNKNOWN } from '../../src/exchange/exchange';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvent, readRecord } from '../../src/background/stored-record';
import { storedKey } from '../../src/background/stored-log';
import { DEFAULT_LIMITS } from '../../src/exchange/recording/limits';
import { Recorder } from '../../src/exchange/recording/recorder';
import { preflightOf, script } from '../exchange/event-script';
import { outline } from '../exchange/recording/play';
import { FakeBrowser, settle } from './fake-browser';

const EVENTS = script('chromium', 'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0 BR2 SH2', {
  0: { method: 'PUT' },
  1: preflightOf('PUT'),
});

function recorded() {
  const recorder = new Recorder({
    recordedBy: RECORDED_BY_UNKNOWN,
    browser: 'chromium',
    limits: DEFAULT_LIMITS,
  });
  for (const event of EVENTS) recorder.apply(event);
  recorder.setPaused(true);
  return recorder.records();
}

/** Every place of a JSON value, as the keys that lead to it. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, part]) => placesIn(part).map((place) => [key, ...place])),
  ];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  const copy: unknown = structuredClone(value);
  const part: unknown = Reflect.get(value, key);
  Reflect.set(copy as object, key, replaced(part, rest, by));
  return copy;
}

test('what a recorder writes and what it hears is read back as it was', () => {
  for (const record of recorded()) expect(readRecord(JSON.stringify(record))).toEqual(record);
  for (const event of EVENTS) expect(readEvent(JSON.stringify(event))).toEqual(event);
});

test('a background starts and records whatever it finds in its storage', async () => {
  const good = [...recorded(), ...EVENTS];
  const damaged = fc
    .constantFrom(...good)
    .chain((value) =>
      fc
        .tuple(
          fc.constantFrom(...placesIn(value)),
          fc.oneof(fc.constantFrom(null, {}, [], 'x', -1), fc.json()),
        )
        .map(([place, by]) => JSON.stringify(replaced(value, place, by))),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(damaged, fc.json(), fc.string()), { maxLength: 6 }), async (texts) => {
      const browser = new FakeBrowser();
      texts.forEach((text, index) => {
        browser.storage.items.set(storedKey(1, `exchange:${String(index)}`), text);
        browser.storage.items.set(`early3/old/${String(index)}`, text);
      });
      browser.kill();
      const panel = browser.connect(1);
      await settle();
      panel.say({ kind: 'pause', paused: false });
      panel.say({ kind: 'clear' });
      for (const event of script('chromium', 'BR9 SH9 HR9(200) RS9 C9', {})) browser.background.event(event);
      browser.timers.pass(50);
      expect(outline([...panel.exchanges.values()])).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});
