import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

type Options = {
  /** What the program reads from its standard input; nothing where it is left out. */
  readonly input?: string;
  /** `latin1` for one character for each byte. */
  readonly encoding?: 'utf8' | 'latin1';
  readonly locale?: string;
};

type Run = { readonly stdout: string; readonly stderr: string; readonly status: number | null };

/**
 * Runs an installed program on texts alone, away from the repository. `npm run check` therefore takes a test that uses it
 * for one that depends on nothing but what it imports.
 *
 * @returns with a status of null where the program is not installed
 */
export function runOnText(
  program: 'bash' | 'sh' | 'cmark-gfm',
  args: readonly string[],
  { input = '', encoding = 'utf8', locale }: Options = {},
): Run {
  const env = { PATH: process.env['PATH'], ...(locale === undefined ? {} : { LC_ALL: locale }) };
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: tmpdir(),
    env,
    input,
    encoding,
    maxBuffer: 1 << 30,
  });
  return { stdout, stderr, status };
}
