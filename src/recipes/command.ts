import { code, prose, type Prose } from '../diagnosis/words/prose';
import { cmdQuote, refusedByCmd } from './languages/cmd-quote';
import { powershellQuote, refusedByPowershell } from './languages/powershell-quote';
import { shellQuote } from './languages/shell-quote';
import type { Refusal } from './policy';
import { SHELL_NAMES, type Shell } from './shells';

/** Where a program writes what nobody wants to read; each system has a name for it. */
export const NULL_DEVICE = { device: 'null' } as const;

/** An option of ours stands as it is; `value` marks what may be foreign and is quoted. */
export type Word = string | typeof NULL_DEVICE | { readonly value: string };

/** A program with its arguments, in lines as it is to be read. */
export type Command = { readonly program: string; readonly lines: readonly (readonly Word[])[] };

type Writing = {
  readonly quote: (text: string) => string;
  readonly refuses: (text: string, program: string) => Prose | null;
  readonly programs: Readonly<Record<string, string>>;
  readonly nullDevice: string;
  readonly continued: string;
  /** The most characters of a command. */
  readonly longest: number;
};

/** Programs other than curl are batch files on Windows: cmd.exe reads what PowerShell hands to them, bare where no space is. */
const refusedForBatch = (text: string, program: string): Prose | null =>
  program !== 'curl' && /[&|<>^%!`]/.test(text)
    ? prose`PowerShell passes it to a batch file, where ${code('&')}, ${code('|')}, ${code('^')} and ${code('%')} have a special meaning`
    : null;

const WRITINGS: Readonly<Record<Shell, Writing>> = {
  posix: {
    quote: shellQuote,
    refuses: () => null,
    programs: {},
    nullDevice: '/dev/null',
    continued: ' \\\n  ',
    longest: Number.POSITIVE_INFINITY,
  },
  powershell: {
    quote: powershellQuote,
    refuses: (text, program) => refusedByPowershell(text) ?? refusedForBatch(text, program),
    // In version 5 `curl` is another name for Invoke-WebRequest.
    programs: { curl: 'curl.exe' },
    nullDevice: 'NUL',
    continued: ' `\n  ',
    // CreateProcess takes 32,767.
    longest: 32_000,
  },
  cmd: {
    quote: cmdQuote,
    refuses: refusedByCmd,
    programs: { curl: 'curl.exe' },
    nullDevice: 'NUL',
    continued: ' ^\n  ',
    // The prompt takes 8,191.
    longest: 8_000,
  },
};

/** A command as it is typed into a shell. */
export type WrittenCommand = { readonly kind: 'command'; readonly text: string };

/** Writes a command for a shell; refused, with the reason, where the shell cannot hand over one of its words. */
export function writeCommand({ program, lines }: Command, shell: Shell): WrittenCommand | Refusal {
  const { quote, refuses, programs, nullDevice, continued, longest } = WRITINGS[shell];
  const refused = (why: Prose): Refusal => ({
    kind: 'refused',
    why: prose`${SHELL_NAMES[shell]} cannot run this command: ${why}.`,
  });
  for (const word of lines.flat()) {
    const why = typeof word === 'object' && 'value' in word ? refuses(word.value, program) : null;
    if (why !== null) return refused(why);
  }
  const written = lines.map((words) =>
    words
      .map((word) => (typeof word === 'string' ? word : 'value' in word ? quote(word.value) : nullDevice))
      .join(' '),
  );
  const text = `${programs[program] ?? program} ${written.join(continued)}`;
  return text.length > longest
    ? refused(prose`it has ${text.length} characters, but the limit is ${longest}`)
    : { kind: 'command', text };
}

/** A fixed line of ours, such as `nginx -t && nginx -s reload`, for a shell; foreign text has no place in it. */
export function writeOwnLine(line: string, shell: Shell): string {
  const steps = line.split(' && ').map((step) => step.split(' ').map(WRITINGS[shell].quote).join(' '));
  // PowerShell 5 has no `&&`.
  if (shell === 'powershell') return steps.reduceRight((later, step) => `${step}; if ($?) { ${later} }`);
  return steps.join(' && ');
}
