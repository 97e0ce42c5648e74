import { describe, expect, test } from 'vitest';
import { Outbox } from '../../src/devtools/outbox';
import type { DevToolsEntry } from '../../src/exchange/network-event';
import { FakeTimers } from '../background/fake-browser';
import { devToolsEntry } from '../exchange/recording/devtools-entry';

const entry = (url: string): DevToolsEntry => devToolsEntry({ url });

/** An outbox at a time that the test sets, and the URLs that it has sent, and which of them as repeated. */
function makeOutbox() {
  const timers = new FakeTimers();
  const clock = { now: 100_000 };
  const sent: string[] = [];
  const repeated: string[] = [];
  const outbox = new Outbox({
    post: (message) => {
      if (message.kind !== 'seen' || message.event.kind === 'page-saw') return true;
      sent.push(message.event.url);
      if (message.event.kind === 'devtools-entry' && message.event.repeated) repeated.push(message.event.url);
      return true;
    },
    now: () => clock.now,
    after: (milliseconds, run) => timers.after(milliseconds, run),
  });
  return { outbox, sent, repeated, clock, timers };
}

describe('the DevTools page', () => {
  test('sends news at once, and what is known to webRequest not at all', () => {
    const { outbox, sent, timers } = makeOutbox();
    outbox.connected();
    outbox.send(entry('news'));
    outbox.sendIfEventsMayBeLost(entry('known'));
    timers.pass(60_000);
    expect(sent).toEqual(['news']);
  });

  test('repeats everything recent once the background is back', () => {
    const { outbox, sent, timers } = makeOutbox();
    outbox.connected();
    outbox.send(entry('news'));
    outbox.sendIfEventsMayBeLost(entry('known'));
    outbox.connected();
    timers.pass(0);
    expect(sent).toEqual(['news', 'news', 'known']);
  });

  test('does not repeat what is long past', () => {
    const { outbox, sent, clock, timers } = makeOutbox();
    outbox.connected();
    outbox.sendIfEventsMayBeLost(entry('old'));
    clock.now += 60_000;
    outbox.connected();
    timers.pass(60_000);
    expect(sent).toEqual([]);
  });

  test('sends what comes shortly after the background is back', () => {
    const { outbox, sent, clock } = makeOutbox();
    outbox.connected();
    outbox.connected();
    clock.now += 1_000;
    outbox.sendIfEventsMayBeLost(entry('soon after'));
    clock.now += 60_000;
    outbox.sendIfEventsMayBeLost(entry('long after'));
    expect(sent).toEqual(['soon after']);
  });

  test('tells once more of what the background may have missed, also where DevTools itself tells of it late', () => {
    const { outbox, repeated, clock, timers } = makeOutbox();
    outbox.connected();
    outbox.connected();
    const missed = { time: clock.now - 1_000 };
    clock.now += 10_000;
    timers.pass(10_000);
    outbox.send(devToolsEntry({ ...missed, url: 'preflight', method: 'OPTIONS' }));
    outbox.send(devToolsEntry({ ...missed, url: 'news' }));
    outbox.sendIfEventsMayBeLost(devToolsEntry({ ...missed, url: 'known' }));
    outbox.send(devToolsEntry({ url: 'heard', time: clock.now - 1_000 }));
    expect(repeated).toEqual([]);
    timers.pass(5_000);
    expect(repeated).toEqual(['news', 'known', 'preflight']);
  });

  test('keeps what a background that soon ended again was not told for certain, for one that lives', () => {
    const { outbox, sent, clock, timers } = makeOutbox();
    outbox.connected();
    outbox.sendIfEventsMayBeLost(entry('missed'));
    for (let life = 0; life < 30; life += 1) {
      clock.now += 1_000;
      outbox.connected();
      timers.pass(1_000);
    }
    sent.length = 0;
    clock.now += 4_000;
    timers.pass(4_000);
    expect(sent).toContain('missed');
    clock.now += 11_000;
    outbox.connected();
    sent.length = 0;
    timers.pass(5_000);
    expect(sent).toEqual([]);
  });

  test('keeps nothing of what the reader cleared, nor what is told of it later', () => {
    const { outbox, sent, clock, timers } = makeOutbox();
    outbox.connected();
    outbox.sendIfEventsMayBeLost(entry('before'));
    outbox.cleared(null);
    outbox.sendIfEventsMayBeLost(entry('told late'));
    outbox.sendIfEventsMayBeLost(devToolsEntry({ url: 'after', time: clock.now + 1 }));
    outbox.connected();
    timers.pass(0);
    expect(sent).toEqual(['after']);
    outbox.cleared(clock.now + 1);
    outbox.connected();
    sent.length = 0;
    timers.pass(5_000);
    expect(sent).toEqual([]);
  });

  test('keeps no more than so many bytes of headers, and the newest', () => {
    const { outbox, sent, timers } = makeOutbox();
    outbox.connected();
    const headers = [{ name: 'x', value: 'v'.repeat(1_000_000) }];
    for (let index = 0; index < 40; index += 1)
      outbox.sendIfEventsMayBeLost(devToolsEntry({ url: String(index), headers }));
    outbox.connected();
    timers.pass(0);
    expect(sent.length).toBeLessThan(18);
    expect(sent.at(-1)).toBe('39');
  });

  test('counts long URLs among those bytes', () => {
    const { outbox, sent, timers } = makeOutbox();
    outbox.connected();
    for (let index = 0; index < 40; index += 1)
      outbox.sendIfEventsMayBeLost(entry(`${'u'.repeat(1_000_000)}${String(index)}`));
    outbox.connected();
    timers.pass(0);
    expect(sent.length).toBeLessThan(18);
    expect(sent.at(-1)?.endsWith('u39')).toBe(true);
  });

  test('does not send what waits to be sent when the reader clears the list', () => {
    const { outbox, sent, clock, timers } = makeOutbox();
    outbox.connected();
    outbox.sendIfUnheard(entry('before'));
    outbox.cleared(null);
    outbox.sendIfUnheard(devToolsEntry({ url: 'after', time: clock.now + 1 }));
    timers.pass(60_000);
    expect(sent).toEqual(['after']);
  });
});
