import { describe, expect, it } from 'vitest';
import { hopAt, lastHop, lastHopIndex } from '../../src/exchange/hops';
import { completed, exchange, hop } from '../diagnosis/exchange-builder';

const FIRST = hop({ url: 'https://api.example/first' });
const LAST = hop({ url: 'https://api.example/last' });
const REDIRECTED = exchange([FIRST, LAST], completed);

describe('the hops of an exchange', () => {
  it('are told apart by their index', () => {
    expect(hopAt(REDIRECTED, 0)).toBe(FIRST);
    expect(hopAt(REDIRECTED, 1)).toBe(LAST);
  });

  it.each([-1, 2, Number.NaN])('have none at %d, and no other takes its place', (index) => {
    expect(() => hopAt(REDIRECTED, index)).toThrow(/of 2/);
  });

  it('end where the request has come to', () => {
    expect(lastHop(REDIRECTED)).toBe(LAST);
    expect(lastHopIndex(REDIRECTED)).toBe(1);
    expect(lastHop(exchange([FIRST], null))).toBe(FIRST);
  });
});
