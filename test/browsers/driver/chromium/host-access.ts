import type { Browser } from 'puppeteer-core';
import type { HostAccess } from '../browser-session';
import { withHelperTab } from './helper-tab';

/** Site access as the details page of the extension sets it: on all sites, or only when it is clicked. */
export function createHostAccess(browser: Browser, extensionId: string): HostAccess {
  const set = async (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> => {
    const update = JSON.stringify({ extensionId, hostAccess });
    // Only the browser's own page has chrome.developerPrivate.
    await withHelperTab(browser, 'chrome://extensions/', (page) =>
      page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${update})`),
    );
  };
  return { withhold: () => set('ON_CLICK'), grant: () => set('ON_ALL_SITES') };
}
