import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../scripts/run/run-command';

const command = {
  usage: 'Usage: npm run count -- [N]',
  parse: ([text = '0']: readonly string[]): number => {
    if (!/^[0-9]+$/.test(text)) throw new Error(`"${text}" is no number.`);
    return Number(text);
  },
  run: (count: number): Promise<number> =>
    count < 100 ? Promise.resolve(count) : Promise.reject(new Error('Too far to count.')),
};

/** What the process is set to end with, and what was printed as an error. */
async function runWith(...args: string[]): Promise<{ exitCode: unknown; printed: unknown[] }> {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  process.argv = [...process.argv.slice(0, 2), ...args];
  await runCommand(command);
  return { exitCode: process.exitCode, printed: printed.mock.calls.flat() };
}

describe('a script with a command line', () => {
  const { argv } = process;
  let exitCode: typeof process.exitCode;

  beforeEach(() => {
    exitCode = process.exitCode;
  });
  afterEach(() => {
    process.argv = argv;
    process.exitCode = exitCode;
    vi.restoreAllMocks();
  });

  it('ends with the code of its work', async () => {
    expect(await runWith('3')).toEqual({ exitCode: 3, printed: [] });
    expect(await runWith()).toEqual({ exitCode: 0, printed: [] });
  });

  it('prints a sentence and the usage for a command line that it does not understand', async () => {
    expect(await runWith('many')).toEqual({
      exitCode: 1,
      printed: ['"many" is no number.\nUsage: npm run count -- [N]'],
    });
  });

  it('tells why its work failed, without the usage, which was not to blame', async () => {
    expect(await runWith('100')).toEqual({ exitCode: 1, printed: ['Too far to count.'] });
  });
});
