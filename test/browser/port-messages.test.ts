import { NOTHING_REFUSED } from '../../src/exchange/refusals';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readToBackground, readFromBackground } from '../../src/browser/port-messages';
import { devToolsEntry } from '../exchange/recording/devtools-entry';

const STATUS = {
  browser: 'chromium',
  paused: false,
  preserveLog: false,
  hostAccess: 'all',
  navigationSeen: false,
  sameOriginRequests: 0,
  droppedExchanges: 0,
  ignoredEvents: 0,
  refused: NOTHING_REFUSED,
  logBytes: 32 * 1024 * 1024,
  unstored: 0,
};

describe('a message to the background', () => {
  test.each([
    { kind: 'hello', tabId: 3, from: 'panel' },
    { kind: 'pause', paused: true },
    { kind: 'ping' },
    { kind: 'seen', event: { kind: 'navigated', tabId: 1, time: 2, url: 'x' } },
    { kind: 'seen', event: { kind: 'navigated', tabId: 1, time: 2, url: 'x', recordedFromStart: true } },
  ])('of the agreed shape is read as it is: $kind', (message) => {
    expect(readToBackground(message)).toEqual(message);
  });

  test.each([
    { kind: 'hello', tabId: '3', from: 'panel' },
    { kind: 'hello', tabId: -1, from: 'panel' },
    { kind: 'hello', tabId: 1, from: 'page' },
    { kind: 'pause' },
    { kind: 'seen', event: { kind: 'completed' } },
    { kind: 'nonsense' },
    null,
    [],
  ])('of another shape is no message: %j', (message) => {
    expect(readToBackground(message)).toMatchObject({ kind: 'refused' });
  });

  test('is refused with the reason: of a kind that only another version knows, or of a known one that is not as it must be', () => {
    expect(readToBackground({ kind: 'rewind', to: 3 })).toEqual({ kind: 'refused', reason: 'message-kind' });
    expect(readToBackground({ kind: 'pause' })).toEqual({ kind: 'refused', reason: 'message-shape' });
    expect(readToBackground({ kind: 'log-bytes', bytes: 1 })).toEqual({
      kind: 'refused',
      reason: 'message-shape',
    });
  });

  test('is none where the method or the error of a request is longer than any that is kept', () => {
    const event = devToolsEntry({ status: 0, error: 'net::ERR_FAILED' });
    const seen = (more: object) => readToBackground({ kind: 'seen', event: { ...event, ...more } });
    expect(seen({})).toEqual({ kind: 'seen', event });
    expect(seen({ method: 'X'.repeat(4097) }).kind).toBe('refused');
    expect(seen({ error: 'X'.repeat(4097) }).kind).toBe('refused');
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(readToBackground(message).kind).toBe('refused');
        expect(readFromBackground(message)).toBeNull();
      }),
    );
  });
});

describe('a message to a panel', () => {
  test('is read when it brings exchanges', () => {
    const message = {
      kind: 'delta',
      boot: 'a',
      sequence: 1,
      changed: [{ id: '1', hops: [{}] }],
      removed: [],
      status: STATUS,
    };
    expect(readFromBackground(message)).toEqual(message);
  });

  test.each([
    { kind: 'snapshot', boot: 'a', sequence: 0, exchanges: [{ id: '1', hops: [] }], status: STATUS },
    { kind: 'snapshot', boot: 'a', sequence: 0, ids: [], lost: [], exchanges: [7], status: STATUS },
    { kind: 'snapshot', boot: 'a', sequence: -1, ids: [], lost: [], exchanges: [], status: STATUS },
    { kind: 'snapshot', boot: 'a', sequence: 0, exchanges: [], status: STATUS },
    { kind: 'cleared' },
    { kind: 'delta', boot: 'a', sequence: 0, changed: [], removed: [], status: {} },
  ])('is no message otherwise: %j', (message) => {
    expect(readFromBackground(message)).toBeNull();
  });
});
