import { describe, expect, it } from 'vitest';
import { code, plainText, prose } from '../../src/diagnosis/words/prose';
import type { Prose } from '../../src/diagnosis/words/prose';
import { firstSentence } from '../../src/explanation/first-sentence';

const split = (text: Prose): readonly string[] => {
  const { first, rest } = firstSentence(text);
  return [plainText(first), plainText(rest)];
};

describe('the first sentence of a text', () => {
  it('ends where another one begins, also in another part', () => {
    const first = prose`Fix the reason for the ${401} first.`;
    expect(split(prose`${first} ${prose`Then add ${code('Vary')}.`}`)).toEqual([
      'Fix the reason for the 401 first.',
      'Then add Vary.',
    ]);
  });

  it('keeps literal values what they are, on both sides', () => {
    const { first, rest } = firstSentence(prose`Remove ${code('*')}. Send ${code('Vary: Origin')}.`);
    expect(first).toContainEqual(code('*'));
    expect(rest).toContainEqual(code('Vary: Origin'));
  });

  it('is all of a text that has only one, with the dots of its versions and names', () => {
    expect(split(prose`Update nginx 1.24. x or api.example, e.g. by hand.`)).toEqual([
      'Update nginx 1.24. x or api.example, e.g. by hand.',
      '',
    ]);
  });
});
