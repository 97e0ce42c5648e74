import { describe, expect, test } from 'vitest';
import { CollectionHint } from '../../src/browser/collection-hint';
import type { DevToolsEntry } from '../../src/exchange/network-event';

const MEGABYTE = 1024 * 1024;

function entryOf(headerBytesCut: number): DevToolsEntry {
  return {
    kind: 'devtools-entry',
    tabId: 1,
    time: 0,
    url: 'https://api.test/',
    method: 'GET',
    requestHeaders: [],
    status: 200,
    headers: [],
    headerBytesCut,
    error: null,
    repeated: false,
    serial: 0,
    callFrames: [],
    unsent: null,
  };
}

describe('the hint to collect what DevTools sent', () => {
  test('is given once for every six megabytes of entries, and is larger than what V8 waits for', () => {
    const made: number[] = [];
    const hint = new CollectionHint((bytes) => made.push(bytes));
    for (let entry = 0; entry < 11; entry += 1) hint.read(entryOf(MEGABYTE));
    expect(made).toHaveLength(1);
    hint.read(entryOf(MEGABYTE));
    expect(made).toHaveLength(2);
    expect(Math.min(...made)).toBeGreaterThan(64 * MEGABYTE);
  });

  test('is not given for a few short entries', () => {
    const made: number[] = [];
    const hint = new CollectionHint((bytes) => made.push(bytes));
    for (let entry = 0; entry < 500; entry += 1) hint.read(entryOf(0));
    expect(made).toEqual([]);
  });

  test('is left out where there is no room for it, and no entry is lost by that', () => {
    const hint = new CollectionHint(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    expect(() => {
      hint.read(entryOf(10 * MEGABYTE));
    }).not.toThrow();
  });
});
