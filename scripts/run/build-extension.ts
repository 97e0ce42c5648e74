import { join } from 'node:path';
import type { BrowserName } from '../../test/browsers/driver/browser-session';
import type { Target } from '../manifest-for';
import { runStep } from '../setup/step.mjs';
import { root } from './places.mjs';

/** Which of the two builds a browser runs. */
const TARGETS: Readonly<Record<BrowserName, Target>> = { chromium: 'chrome', firefox: 'firefox' };

/** The directory of the extension that was built for a browser; it may not be there yet. */
export const builtExtension = (browser: BrowserName): string => join(root, 'dist', TARGETS[browser]);

/**
 * Builds the extension for one browser.
 *
 * @returns its directory
 * @throws SetupError when the build fails; what it printed is shown
 */
export async function buildExtension(browser: BrowserName): Promise<string> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--mode', TARGETS[browser]];
  await runStep('Building the extension', process.execPath, args, { cwd: root });
  return builtExtension(browser);
}
