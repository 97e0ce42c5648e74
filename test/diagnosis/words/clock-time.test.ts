import { describe, expect, it } from 'vitest';
import { clockTime, plainText, prose } from '../../../src/diagnosis/words/prose';

describe('a time of the day', () => {
  it.each([
    [0, '00:00:00 UTC'],
    [1_733_050_799_999, '10:59:59 UTC'],
    [-1, '23:59:59 UTC'],
  ])('is written with seconds and its zone, whatever the machine is set to (%i)', (time, text) => {
    expect(plainText(prose`at ${clockTime(time)}`)).toBe(`at ${text}`);
  });
});
