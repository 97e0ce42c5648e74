import browser from 'webextension-polyfill';
import type { Browser } from '../exchange/exchange';
import type { ShownTab } from '../exchange/network-event';
import { userContextOf } from './user-context';

/** What a tab shows. The URL is null where the user withholds access to its site; throws when the tab is gone. */
export async function readShownTab(observed: Browser, tabId: number): Promise<ShownTab> {
  const tab = await browser.tabs.get(tabId);
  return { url: tab.url ?? null, userContext: userContextOf[observed](tab) };
}
