import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Zoo } from '../start-zoo';

/** What a script printed, and how it ended. */
export type ScriptRun = { readonly output: string; readonly exitCode: number | null };

/** Runs scripts with a shell, where curl finds the servers of a zoo by their names. */
export class ScriptRunner {
  readonly #home: string;

  private constructor(home: string) {
    this.#home = home;
  }

  static async at({ hostPorts, hostNames }: Pick<Zoo, 'hostPorts' | 'hostNames'>): Promise<ScriptRunner> {
    const home = await mkdtemp(join(tmpdir(), 'check-cors-'));
    const lines = [
      ...Object.entries(hostPorts).map(([name, port]) => `connect-to = "${name}:80:127.0.0.1:${port}"`),
      ...hostNames.map((name) => `connect-to = "${name}::127.0.0.1:"`),
    ];
    await writeFile(join(home, '.curlrc'), `${lines.join('\n')}\n`);
    return new ScriptRunner(home);
  }

  /** @param variables for the environment of the script */
  run(
    shell: readonly [string, ...string[]],
    script: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<ScriptRun> {
    const [program, ...words] = shell;
    const env = { PATH: process.env['PATH'], CURL_HOME: this.#home, ...variables };
    return new Promise((resolve) => {
      const child = execFile(
        program,
        [...words, '-s', '--', ...args],
        { env, encoding: 'latin1', cwd: this.#home },
        (_, stdout, stderr) => {
          resolve({ output: stdout + stderr, exitCode: child.exitCode });
        },
      );
      child.stdin?.end(script);
    });
  }

  close(): Promise<void> {
    return rm(this.#home, { recursive: true });
  }
}
