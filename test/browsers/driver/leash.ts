import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Ties a browser and its temporary profile to the life of this process. */
export type Leash = {
  /** A new, empty directory that is removed on release. */
  readonly directory: string;
  /** Adds a process that leads a process group of its own; the group is killed on release. */
  hold(pid: number | undefined): void;
  /** Kills what is left of the held processes, removes the directory, and waits until that is done. */
  release(): Promise<void>;
};

const KEEPER = fileURLToPath(new URL('leash-keeper.mjs', import.meta.url));

/**
 * Starts the keeper, a small process of its own. It does its work when told to, and also when this process
 * ends in any way (uncaught error, Ctrl+C, SIGKILL), since its input closes then.
 */
export function createLeash(): Leash {
  const directory = mkdtempSync(join(tmpdir(), 'cors-inspector-'));
  const keeper = spawn(process.execPath, [KEEPER, directory], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    keeper.once('exit', () => {
      resolve();
    });
    keeper.once('error', () => {
      resolve();
    });
  });
  keeper.unref();
  return {
    directory,
    hold: (pid) => {
      if (pid !== undefined) keeper.stdin.write(`${pid}\n`);
    },
    release: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}
