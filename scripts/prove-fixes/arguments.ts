import { differentialArguments } from '../differential/arguments';
import type { DifferentialArguments } from '../differential/arguments';
import { wholeNumber } from '../run/whole-number';

/** With `apis`, that many generated APIs are proved instead of single requests. */
export type ProofArguments = DifferentialArguments & { readonly apis: number | null };

export const USAGE =
  'Usage: npm run prove-fixes -- [--browser chromium|firefox] [--count N | --apis N] [--seed S] [--replay FILE] [--extension DIR]';

/**
 * Reads the command line.
 *
 * @param args what follows `--`
 * @param anySeed the seed of a run that names none
 * @throws Error with a sentence for people
 */
export function proofArguments(args: readonly string[], anySeed: number): ProofArguments {
  const at = args.indexOf('--apis');
  if (at === -1) return { ...differentialArguments(args, anySeed), apis: null };
  const apis = wholeNumber('--apis', args[at + 1] ?? '', 1, 100_000);
  const others = [...args.slice(0, at), ...args.slice(at + 2)];
  return { ...differentialArguments(others, anySeed), apis };
}
