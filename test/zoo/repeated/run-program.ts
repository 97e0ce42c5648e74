import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Zoo } from '../start-zoo';

/** What a program printed, and how it ended. */
export type ProgramRun = { readonly output: string; readonly exitCode: number | null };

/** Whether a program can be run here. */
export const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Says in the title of a test why it is skipped; nothing where the program is there. */
export const unlessInstalled = (program: string): string =>
  isInstalled(program) ? '' : `: skipped, because ${program} is not installed`;

/** The hosts of a zoo that are not where their names say, as curl and Hurl take them. */
export const hostsOf = ({
  hostPorts,
  hostNames,
}: Pick<Zoo, 'hostPorts' | 'hostNames'>): readonly string[] => [
  ...Object.entries(hostPorts).map(([name, port]) => `${name}:80:127.0.0.1:${port}`),
  ...hostNames.map((name) => `${name}::127.0.0.1:`),
];

/** Runs programs on a text, in a folder of their own. */
export class ProgramRunner {
  readonly #home: string;

  private constructor(home: string) {
    this.#home = home;
  }

  /** @param curlrc what curl reads before its arguments */
  static async start(curlrc: readonly string[]): Promise<ProgramRunner> {
    const home = await mkdtemp(join(tmpdir(), 'repeated-'));
    await writeFile(join(home, '.curlrc'), `${curlrc.join('\n')}\n`);
    return new ProgramRunner(home);
  }

  /** @param variables for the environment of the program */
  run(
    [program, ...args]: readonly [string, ...string[]],
    text: string,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<ProgramRun> {
    const env = { PATH: process.env['PATH'], CURL_HOME: this.#home, ...variables };
    return new Promise((resolve) => {
      const options = { env, encoding: 'latin1', cwd: this.#home } as const;
      const child = execFile(program, args, options, (_, stdout, stderr) => {
        resolve({ output: stdout + stderr, exitCode: child.exitCode });
      });
      child.stdin?.end(text);
    });
  }

  close(): Promise<void> {
    return rm(this.#home, { recursive: true });
  }
}
