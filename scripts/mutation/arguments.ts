import { parseArgs } from 'node:util';

export type MutationArguments = {
  /** Files of src/fetch-standard, without folder and ending; empty: all of them. */
  readonly files: readonly string[];
  /** How many mutants are tried at the same time. */
  readonly concurrency: number;
  /** Whether every mutant is tried, also where what is known of it from an earlier run still holds. */
  readonly anew: boolean;
};

export const USAGE = 'Usage: npm run mutation -- [--anew] [--concurrency N] [cors-check origin …]';

/**
 * Reads the command line.
 *
 * @param args what follows `--`
 * @throws Error with a sentence for people
 */
export function mutationArguments(args: readonly string[]): MutationArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { anew: { type: 'boolean', default: false }, concurrency: { type: 'string', default: '1' } },
  });
  if (!/^[1-9][0-9]?$/.test(values.concurrency)) {
    throw new Error(`--concurrency takes a whole number from 1 to 99, not "${values.concurrency}".`);
  }
  return { files: positionals, concurrency: Number(values.concurrency), anew: values.anew };
}
