import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInitiator } from '../../../src/exchange/har-entry/har-initiator';

const frame = (url: string, lineNumber: number, functionName = '') => ({
  functionName,
  scriptId: '1',
  url,
  lineNumber,
  columnNumber: 6,
});

const stack = (...callFrames: readonly unknown[]) => ({ type: 'script', stack: { callFrames } });

describe('the lines that made a request', () => {
  test('are those of the script’s call stack, counted from 1', () => {
    expect(readInitiator(stack(frame('https://app.test/shop.js', 41, 'loadOrders')))).toEqual([
      { functionName: 'loadOrders', url: 'https://app.test/shop.js', line: 42, column: 7 },
    ]);
  });

  test('go on with what awaited it', () => {
    const parent = { callFrames: [frame('https://app.test/b.js', 1)] };
    const raw = { type: 'script', stack: { callFrames: [frame('https://app.test/a.js', 0)], parent } };
    expect(readInitiator(raw).map(({ url }) => url)).toEqual([
      'https://app.test/a.js',
      'https://app.test/b.js',
    ]);
  });

  test('are the one of the document that names an image or script', () => {
    expect(readInitiator({ type: 'parser', url: 'https://app.test/', lineNumber: 9 })).toEqual([
      { functionName: '', url: 'https://app.test/', line: 10, column: null },
    ]);
  });

  test('leave out those that are not the page’s', () => {
    const raw = stack(
      frame('chrome-extension://abc/x.js', 1),
      frame('', 1),
      frame('https://app.test/a.js', 1),
    );
    expect(readInitiator(raw)).toHaveLength(1);
  });

  test('are few, however deep the stack and long its names', () => {
    const deep = Array.from({ length: 5_000 }, () => frame('https://app.test/a.js', 1, 'f'.repeat(9_000)));
    const read = readInitiator(stack(...deep));
    expect(read).toHaveLength(4);
    expect(read[0]?.functionName).toHaveLength(200);
    expect(readInitiator(stack(frame(`https://app.test/${'x'.repeat(9_000)}`, 1)))).toEqual([]);
  });

  test('are none where DevTools tells of none, whatever it says instead', () => {
    expect(readInitiator(undefined)).toEqual([]);
    expect(readInitiator({ type: 'preflight', url: 'https://api.test/', requestId: '1.2' })).toEqual([]);
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(Array.isArray(readInitiator(raw))).toBe(true);
      }),
    );
  });
});
