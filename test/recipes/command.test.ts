import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import { writeCommand, writeOwnLine, type Command } from '../../src/recipes/command';
import type { Shell } from '../../src/recipes/shells';
import {
  argumentsOf,
  lineFromCmd,
  lineFromPowershell5,
  lineFromPowershell7,
  wordsOfPowershell,
} from './languages/windows-shells';

const sending = (values: readonly string[]): Command => ({
  program: 'curl',
  lines: values.map((value) => ['-H', { value }]),
});

/** What curl is to be handed. */
const meant = (values: readonly string[]): readonly string[] => values.flatMap((value) => ['-H', value]);

function written(values: readonly string[], shell: Shell): string | null {
  const command = writeCommand(sending(values), shell);
  return command.kind === 'command' ? command.text : null;
}

const pieces = fc.constantFrom(
  ...[
    '"',
    '""',
    "'",
    "''",
    '`',
    '\\',
    '\\\\',
    '\\"',
    '%',
    '%PATH%',
    '%x:~0,1%',
    '^',
    '^&',
    '&calc',
    '|',
    '<',
    '>',
  ],
  ...[
    '!x!',
    '$(calc)',
    '$env:PATH',
    '@x',
    '@{}',
    ';',
    ',',
    '(',
    ')',
    ' ',
    '--%',
    '-H',
    'a',
    'b c',
    '#',
    '{',
    '\t',
  ],
);
const value = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 3 }), fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const values = fc.array(value, { minLength: 1, maxLength: 4 });

describe('a command', () => {
  it('hands over exactly its words at the prompt of cmd, where a quoted & or %x% would do something, or is refused', () => {
    let count = 0;
    fc.assert(
      fc.property(values, (some) => {
        const typed = written(some, 'cmd');
        if (typed === null) return;
        count += 1;
        expect(argumentsOf(lineFromCmd(typed)).slice(1)).toEqual(meant(some));
      }),
      { numRuns: 2_000 },
    );
    expect(count).toBeGreaterThan(200);
  });

  it('hands over exactly its words in PowerShell 5 and 7 alike, or is refused', () => {
    let count = 0;
    fc.assert(
      fc.property(values, (some) => {
        const typed = written(some, 'powershell');
        if (typed === null) return;
        count += 1;
        const words = wordsOfPowershell(typed);
        expect(argumentsOf(lineFromPowershell5(words)).slice(1)).toEqual(meant(some));
        expect(argumentsOf(lineFromPowershell7(words)).slice(1)).toEqual(meant(some));
      }),
      { numRuns: 4_000 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it('is written as each shell has it', () => {
    const some = ['Origin: https://app.example', 'x: 100% "a" & b'];
    expect(written(some, 'posix')).toBe(`curl -H 'Origin: https://app.example' \\\n  -H 'x: 100% "a" & b'`);
    expect(written(some, 'cmd')).toBe(
      'curl.exe -H "Origin: https://app.example" ^\n  -H "x: 100"^%" "\\^""a"\\^"" & b"',
    );
    expect(written(["it's"], 'powershell')).toBe("curl.exe -H 'it''s'");
  });

  it.each([
    ['powershell', 'ETag: "1"', 'PowerShell 5 and 7 pass a double quote on differently'],
    ['powershell', 'a b\\', 'a final backslash'],
    ['powershell', 'caf\u00e9', 'bytes outside printable ASCII'],
    ['cmd', 'a\nb', 'outside printable ASCII'],
    ['cmd', 'x'.repeat(9_000), 'the limit is 8000'],
  ] as const)('that %s cannot run is refused with the reason', (shell, text, why) => {
    const command = writeCommand(sending([text]), shell);
    expect(command.kind === 'refused' ? plainText(command.why) : '').toContain(why);
  });

  it('of a batch file has no name in PowerShell that cmd.exe would read as something else', () => {
    const az = (name: string): Command => ({
      program: 'az',
      lines: [['--allowed-headers', { value: name }]],
    });
    for (const name of ['x-a|calc', 'x-a&calc', 'x-%PATH%', 'x^y'])
      expect(writeCommand(az(name), 'powershell').kind).toBe('refused');
    expect(writeCommand(az('x-one'), 'powershell')).toEqual({
      kind: 'command',
      text: 'az --allowed-headers x-one',
    });
  });
});

describe('a line of ours', () => {
  it('runs its second step only after the first in PowerShell 5 too, which has no &&', () => {
    expect(writeOwnLine('nginx -t && nginx -s reload', 'posix')).toBe('nginx -t && nginx -s reload');
    expect(writeOwnLine('nginx -t && nginx -s reload', 'powershell')).toBe(
      "nginx '-t'; if ($?) { nginx '-s' reload }",
    );
  });

  it('quotes the name of a package, which PowerShell would take for an array', () => {
    expect(writeOwnLine('npm install @koa/cors', 'powershell')).toBe("npm install '@koa/cors'");
  });
});
