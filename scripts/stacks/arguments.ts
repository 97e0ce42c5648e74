import { parseArgs } from 'node:util';

export type StacksArguments = {
  /** Ids of the stacks to run; empty for all. */
  readonly only: readonly string[];
  /** The built extension; null to build it. */
  readonly extension: string | null;
};

/** Reads the command line; throws on what it does not know. */
export function stacksArguments(args: readonly string[]): StacksArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { extension: { type: 'string' } },
    allowPositionals: true,
  });
  return { only: positionals, extension: values.extension ?? null };
}
