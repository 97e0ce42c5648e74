import { parseArgs } from 'node:util';
import type { BrowserName } from '../../test/browsers/driver/browser-session';

export type StartArguments = {
  readonly browser: BrowserName;
  /** Without a window: one line for each case, a picture, and an exit code. */
  readonly headless: boolean;
};

export const USAGE = `Usage: npm start [-- --browser chromium|firefox] [--headed | --headless]`;

/**
 * Reads the command line. Headless is the default where there is no display.
 *
 * @param args what follows `--`
 * @throws Error with a sentence for people
 */
export function startArguments(
  args: readonly string[],
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      headed: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
    },
  });
  const { browser, headed, headless } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`There is no browser "${browser}" here: chromium or firefox.`);
  }
  if (headed && headless) throw new Error('Use either --headed or --headless, not both.');
  const hasDisplay =
    platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
  return { browser, headless: headless || (!headed && !hasDisplay) };
}
