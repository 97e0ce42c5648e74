import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellQuote } from '../../../src/recipes/languages/shell-quote';
import { runOnText } from '../../run-on-text';

/** What a shell hands to a program for each of the words, as strings of one character for each byte. */
function wordsFrom(shell: 'bash' | 'sh', line: string): readonly string[] {
  const { stdout, status } = runOnText(shell, ['-c', `printf '%s\\0' ${line}`], {
    encoding: 'latin1',
    locale: 'C',
  });
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

const anyByte = fc.integer({ min: 1, max: 255 }).map((byte) => String.fromCharCode(byte));
const nasty = fc.constantFrom(
  "'",
  '"',
  '$(touch /tmp/x)',
  '`id`',
  '\\',
  '\n',
  '!',
  '~',
  '*',
  '-H',
  '@/etc/passwd',
  '#',
);
const value = fc.array(fc.oneof(anyByte, nasty), { maxLength: 30 }).map((parts) => parts.join(''));

it('hands every value to the program byte by byte, whatever a stranger put into it', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
      expect(wordsFrom('bash', values.map(shellQuote).join(' '))).toEqual(values);
    }),
    { numRuns: 12 },
  );
});

it('runs nothing of a value in a plain sh either, even one that does not know the quotes that a byte needs', () => {
  const attack = "\xe9'; printf '%s\\0' ran; '";
  expect(wordsFrom('sh', shellQuote(attack))).toHaveLength(1);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
      expect(wordsFrom('sh', values.map(shellQuote).join(' '))).toHaveLength(values.length);
    }),
    { numRuns: 12 },
  );
});

it('leaves simple words unquoted, so that a command stays readable', () => {
  expect(shellQuote('https://api.example/v1')).toBe('https://api.example/v1');
});

it('leaves out U+0000, which no program can be given', () => {
  expect(shellQuote('a\0b')).toBe('ab');
});
