import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../test/browsers/driver/browser-session';
import { wholeNumber } from '../run/whole-number';
import { isRunWorld, RUN_WORLDS } from './run-world';
import type { RunWorld } from './run-world';

export type DifferentialArguments = {
  readonly browser: BrowserName;
  readonly count: number;
  readonly seed: number;
  /** A file with a case, or a list of cases, to be sent in place of generated ones. */
  readonly replay: string | null;
  /** The directory of a built extension; null: it is built anew. */
  readonly extension: string | null;
  readonly world: RunWorld;
};

export const USAGE =
  'Usage: npm run differential -- [--browser chromium|firefox] [--count N] [--seed S] [--replay FILE] [--extension DIR] [--world localhost|cookies-blocked]';

const DEFAULT_COUNT = 300;
const LARGEST_SEED = 0x7fff_ffff;

/**
 * Reads the command line.
 *
 * @param args what follows `--`
 * @param anySeed the seed of a run that names none
 * @throws Error with a sentence for people
 */
export function differentialArguments(args: readonly string[], anySeed: number): DifferentialArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      count: { type: 'string' },
      seed: { type: 'string' },
      replay: { type: 'string' },
      extension: { type: 'string' },
      world: { type: 'string', default: 'localhost' },
    },
  });
  const { browser, count, seed, replay = null, extension = null, world } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`There is no browser "${browser}" here: chromium or firefox.`);
  }
  if (!isRunWorld(world)) throw new Error(`There is no world "${world}" here: ${RUN_WORLDS.join(', ')}.`);
  return {
    browser,
    count: count === undefined ? DEFAULT_COUNT : wholeNumber('--count', count, 1, 1_000_000),
    seed: seed === undefined ? anySeed : wholeNumber('--seed', seed, 0, LARGEST_SEED),
    replay,
    extension: extension === null ? null : resolve(extension),
    world,
  };
}
