import { describe, expect, test } from 'vitest';
import { PageReader } from '../../src/devtools/page-reader';
import type { DevToolsEntry, PageResource } from '../../src/exchange/network-event';
import { FakeTimers } from '../background/fake-browser';
import { devToolsEntry } from '../exchange/recording/devtools-entry';

const SEEN: PageResource = { start: 1, url: 'http://api.test/', status: 0, initiatorType: 'fetch' };

const entry = (more: Partial<DevToolsEntry> = {}): DevToolsEntry =>
  devToolsEntry({
    url: 'http://api.test/',
    requestHeaders: [{ name: 'Origin', value: 'http://page.test' }],
    ...more,
  });

function makeReader(found: readonly PageResource[] = [SEEN]) {
  const timers = new FakeTimers();
  const readings: number[] = [];
  const saw: (readonly PageResource[])[] = [];
  const reader = new PageReader({
    read: (since) => {
      readings.push(since);
      return Promise.resolve(found);
    },
    saw: (resources) => saw.push(resources),
    now: () => 100_000,
    after: (milliseconds, run) => timers.after(milliseconds, run),
  });
  return { reader, timers, readings, saw };
}

describe('the reader of the page’s timeline', () => {
  test('asks nothing while nothing is new', () => {
    const { timers, readings } = makeReader();
    timers.pass(60_000);
    expect(readings).toEqual([]);
  });

  test('asks once for many requests, once more for latecomers, and then no more', () => {
    const { reader, timers, readings } = makeReader();
    for (let count = 0; count < 50; count += 1) reader.finished(entry());
    expect(readings).toHaveLength(0);
    timers.pass(300);
    expect(readings).toHaveLength(1);
    timers.pass(60_000);
    expect(readings).toHaveLength(2);
  });

  test('tells what the page saw, and is silent when it saw nothing', async () => {
    const { reader, timers, saw } = makeReader();
    reader.finished(entry());
    timers.pass(300);
    await Promise.resolve();
    expect(saw).toEqual([[SEEN]]);
    const empty = makeReader([]);
    empty.reader.finished(entry());
    empty.timers.pass(300);
    await Promise.resolve();
    expect(empty.saw).toEqual([]);
  });

  test.each([
    ['stays within the origin', { url: 'http://page.test/data' }],
    ['is made without CORS', { requestHeaders: [] }],
    ['got no response', { status: 0 }],
    ['failed by name', { error: 'NS_ERROR_FAILURE' }],
  ])('does not ask after a request that %s', (_, more) => {
    const { reader, timers, readings } = makeReader();
    reader.finished(entry(more));
    timers.pass(60_000);
    expect(readings).toEqual([]);
  });
});
