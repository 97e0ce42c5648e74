import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allStacks } from '../../test/stacks/all-stacks';
import type { Stack } from '../../test/stacks/stack';

export type StacksArguments = {
  readonly stacks: readonly Stack[];
  /** Whether these are all that there are. */
  readonly areAll: boolean;
  /** The directory of a built extension; null: it is built anew. */
  readonly extension: string | null;
};

export const USAGE = 'Usage: npm run test:stacks -- [STACK...] [--extension DIR]';

function stackNamed(id: string): Stack {
  const found = allStacks.find((stack) => stack.id === id);
  if (found !== undefined) return found;
  throw new Error(`There is no stack ${id}. Stacks: ${allStacks.map((stack) => stack.id).join(', ')}.`);
}

/**
 * Reads the command line.
 *
 * @param args what follows `--`
 * @throws Error with a sentence for people
 */
export function stacksArguments(args: readonly string[]): StacksArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { extension: { type: 'string' } },
    allowPositionals: true,
  });
  const areAll = positionals.length === 0;
  const requested = new Set(positionals.map(stackNamed));
  const { extension = null } = values;
  return {
    stacks: areAll ? allStacks : allStacks.filter((stack) => requested.has(stack)),
    areAll,
    extension: extension === null ? null : resolve(extension),
  };
}
