import type { BrowserSession, PageHandle, PanelHandle } from '../driver/browser-session';
import { PANEL_RECORDS } from '../driver/panel-records';
import { RecordedLog } from './recorded-log';

/** A page whose requests are recorded from its beginning, the panel in its DevTools, and the log behind the panel. */
export type WatchedPage = {
  readonly page: PageHandle;
  readonly panel: PanelHandle;
  readonly log: RecordedLog;
  readonly tabId: number;
};

/** True once the panel has heard from the background that it recorded the page from its beginning. */
export const RECORDS_WHOLE_PAGE = `${PANEL_RECORDS}
  && document.querySelector('[data-notice="late"], [data-notice="lost"]') === null`;

/** Opens a page, its DevTools and the panel in it, and loads the page again, as a user does who wants to see all. */
export async function openWatchedPage(session: BrowserSession, url: string): Promise<WatchedPage> {
  const helper = await session.openExtensionTab('src/panel/grant.html');
  const page = await session.openPage(url);
  const tabId = await session.tabIdOf(page);
  const panel = await session.openDevTools(page);
  await page.reload();
  await panel.waitFor(RECORDS_WHOLE_PAGE);
  return { page, panel, tabId, log: new RecordedLog(helper, tabId) };
}
