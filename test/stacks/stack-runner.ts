import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLeash } from '../browsers/driver/leash';
import type { Leash } from '../browsers/driver/leash';
import type { Debian } from './install-debian';
import { nodeModules } from './install-npm';
import { freePort } from './plain-servers';
import { runToEnd, startServer } from './server-process';
import { PUT_ITEM } from './stack';
import type { Setting, Stack } from './stack';

/** What a stack stands in front of, and what it is made of. */
export type Surroundings = Pick<Setting, 'upstream' | 'closed'> & { readonly debian: Debian };

/** Runs one stack several times, each time in a directory of its own; all of them are gone in the end. */
export class StackRunner {
  readonly #stack: Stack;
  readonly #surroundings: Surroundings;
  readonly #leash: Leash = createLeash();
  #starts = 0;

  constructor(stack: Stack, surroundings: Surroundings) {
    this.#stack = stack;
    this.#surroundings = surroundings;
  }

  /**
   * Writes the files, builds and starts the stack on a free port, and ends it when `work` is done, which is given the
   * stack's origin.
   *
   * @param fix as in {@link Setting}
   */
  async whileRunning<T>(fix: readonly string[] | null, work: (origin: string) => Promise<T>): Promise<T> {
    const directory = join(this.#leash.directory, `start-${(this.#starts += 1)}`);
    const port = await freePort();
    const setting: Setting = { ...this.#surroundings, fix, port, directory };
    for (const [path, text] of Object.entries(this.#stack.files(setting))) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    symlinkSync(nodeModules, join(directory, 'node_modules'));
    for (const command of this.#stack.build?.(setting) ?? []) await runToEnd(command, directory, this.#leash);
    const { request = PUT_ITEM, statusBeforeReady = null } = this.#stack;
    const place = { directory, port, path: request.path, statusBeforeReady, leash: this.#leash };
    const running = await startServer(this.#stack.start(setting), place);
    try {
      return await work(`http://localhost:${port}`);
    } finally {
      await running.stop();
    }
  }

  /** Ends what still runs and removes the directories. */
  close(): Promise<void> {
    return this.#leash.release();
  }
}
