import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import type { BrowserName } from './browser-session';

/** The path of an installed browser. Throws a sentence that says what to do when there is none. */
export function installedBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path !== null) return path;
  const variable = name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  throw new Error(`No ${name} found. Run npm run setup -- --browser ${name}, or set ${variable}.`);
}
