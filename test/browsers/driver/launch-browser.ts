import type { BrowserName, BrowserSession, LaunchOptions } from './browser-session';
import { launchChromium } from './chromium/launch-chromium';
import { launchFirefox } from './firefox/launch-firefox';

/** Launches an installed browser with the extension; throws a sentence for people when it cannot. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<BrowserSession> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
