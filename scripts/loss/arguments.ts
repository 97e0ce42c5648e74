import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../test/browsers/driver/browser-session';
import { wholeNumber } from '../run/whole-number';

export type LossArguments = {
  readonly browser: BrowserName;
  readonly requests: number;
  /** How often the browser ends the background meanwhile. */
  readonly kills: number;
  /** The header that pads each response: of one that rules read all is kept, of others the beginning. */
  readonly headerName: string;
  /** Bytes of its value. */
  readonly headerBytes: number;
  /** The directory of a built extension; null: it is built anew. */
  readonly extension: string | null;
};

export const USAGE =
  'Usage: npm run loss -- [--browser chromium|firefox] [--requests N] [--kills N] [--headers N|Nk] [--header NAME] [--extension DIR]';

/**
 * Reads the command line.
 *
 * @param args what follows `--`
 * @throws Error with a sentence for people
 */
export function lossArguments(args: readonly string[]): LossArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      requests: { type: 'string', default: '2500' },
      kills: { type: 'string', default: '0' },
      headers: { type: 'string', default: '0' },
      header: { type: 'string', default: 'X-Padding' },
      extension: { type: 'string' },
    },
  });
  const { browser, requests, kills, headers, header, extension = null } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`There is no browser "${browser}" here: chromium or firefox.`);
  }
  const unit = headers.endsWith('k') ? 1024 : 1;
  return {
    browser,
    requests: wholeNumber('--requests', requests, 1, 100_000),
    kills: wholeNumber('--kills', kills, 0, 1_000),
    headerName: header,
    headerBytes: wholeNumber('--headers', headers.replace(/k$/, ''), 0, unit === 1 ? 200_000 : 200) * unit,
    extension: extension === null ? null : resolve(extension),
  };
}
