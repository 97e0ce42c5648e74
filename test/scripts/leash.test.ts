import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLeash } from '../browsers/driver/leash';
import { waitUntil } from '../browsers/driver/wait-until';

const LEASH = pathToFileURL(fileURLToPath(new URL('../browsers/driver/leash.ts', import.meta.url))).href;

/** A program that holds another on a leash, says where and which, and then waits for ever. */
const OWNER = `
  import { spawn } from 'node:child_process';
  import { createLeash } from '${LEASH}';
  const leash = createLeash();
  const held = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { detached: true, stdio: 'ignore' });
  leash.hold(held.pid);
  console.log(JSON.stringify({ directory: leash.directory, pid: held.pid }));
  setInterval(() => undefined, 1000);
`;

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  throw new Error('It ended without a word.');
}

describe('a browser on a leash', () => {
  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'ends, and its profile goes, when the test run is ended by %s',
    async (signal) => {
      const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', OWNER], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const { directory, pid } = JSON.parse(await firstLine(owner.stdout)) as {
        directory: string;
        pid: number;
      };
      expect(existsSync(directory)).toBe(true);
      expect(isRunning(pid)).toBe(true);
      owner.kill(signal);
      await waitUntil('the held process to end', () => !isRunning(pid));
      await waitUntil('the profile to be removed', () => !existsSync(directory));
    },
  );

  it('leaves nothing behind once it is released', async () => {
    const leash = createLeash();
    expect(existsSync(leash.directory)).toBe(true);
    await leash.release();
    expect(existsSync(leash.directory)).toBe(false);
  });
});
