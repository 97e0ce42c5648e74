import { expect, it } from 'vitest';
import { plainText } from '../../../src/diagnosis/words/prose';
import { codeSpans } from '../../../src/diagnosis/words/code-spans';

it('takes what stands between backticks as a literal value, and leaves no empty part', () => {
  expect(codeSpans('`always` sends it, even on `502`.')).toEqual([
    { kind: 'code', text: 'always' },
    { kind: 'words', text: ' sends it, even on ' },
    { kind: 'code', text: '502' },
    { kind: 'words', text: '.' },
  ]);
  expect(plainText(codeSpans('no code'))).toBe('no code');
});
