import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptQuote } from '../../../src/recipes/languages/shell-quote';
import { blocked, exchange, hop, PAGE, response, sentBy } from '../../diagnosis/exchange-builder';
import { runOnText } from '../../run-on-text';
import { hostileExchange } from '../markup/hostile-exchange';
import { runWithFakeCurl, scriptOf } from './run-with-fake-curl';

const SHELLS = [
  ['sh', []],
  ['bash', ['--posix']],
] as const;

describe('whatever strangers put into a request', () => {
  const pieces = fc.constantFrom(
    ...[
      "'",
      '"',
      '`id`',
      '$(id)',
      '${x}',
      '\\',
      "'; id; '",
      '%s',
      '%',
      '!',
      '#',
      '-e',
      ' ',
      '\u00e9',
      '*',
      '~',
      '&',
      '|',
      'a',
      '\t',
    ],
  );
  const value = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => `v${parts.join('')}w`);

  it('reaches curl as it is, byte for byte', () => {
    const values = fc.sample(value, { numRuns: 30, seed: 3 });
    const exchanges = values.map((text, index) =>
      exchange([hop({ requestHeaders: sentBy(PAGE, { 'X-Odd': text }), response: response(200) })], blocked, {
        id: String(index),
      }),
    );
    const [first, ...others] = exchanges;
    if (first === undefined) throw new Error('nothing was generated');
    const open = {
      statusLine: 'HTTP/1.1 200 OK',
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', '*'],
      ],
    } as const;
    const { words } = runWithFakeCurl(scriptOf(first, ...others), [open]);
    expect(words.filter((word) => word.startsWith('X-Odd'))).toEqual(values.map((text) => `X-Odd: ${text}`));
  });

  it('is never run, in whatever field it is', () => {
    const exchanges = fc.sample(hostileExchange, { numRuns: 80, seed: 4 });
    const [first, ...others] = exchanges;
    if (first === undefined) throw new Error('nothing was generated');
    const script = scriptOf(first, ...others);
    for (const [shell, args] of SHELLS)
      expect(runOnText(shell, [...args, '-n'], { input: script })).toMatchObject({ stderr: '', status: 0 });
    const run = runWithFakeCurl(script, [], { args: ['--send'] });
    // A name is a line of its own, and every other line is ours.
    const lines = run.output.split('\n').slice(0, -2);
    const results = lines.filter((line) => line.startsWith('  => '));
    expect(results).toHaveLength(exchanges.length);
    expect(lines.filter((line) => !line.startsWith('  '))).toHaveLength(exchanges.length);
    expect([0, 1, 2]).toContain(run.exitCode);
  });

  it('is one word in a script, whatever it is', () => {
    const texts = fc.sample(
      fc
        .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 5 })
        .map((parts) => `${parts.join('').replaceAll('\0', '').replace(/\n+$/, '')}.`),
      { numRuns: 200, seed: 5 },
    );
    const { stdout } = runOnText('sh', ['-s'], {
      input: texts.map((text) => `printf '%s\\0' ${scriptQuote(text)}\n`).join(''),
      encoding: 'latin1',
    });
    const bytes = (text: string): string =>
      /[^\0-\xff]/.test(text) ? Buffer.from(text).toString('latin1') : text;
    expect(stdout.split('\0').slice(0, -1)).toEqual(texts.map(bytes));
  });
});
