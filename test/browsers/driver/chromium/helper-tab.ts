import type { Browser, Page } from 'puppeteer-core';

/** Opens a tab in the background for the time of `use`. */
export async function withHelperTab<T>(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ background: true });
  try {
    await page.goto(url);
    return await use(page);
  } finally {
    await page.close();
  }
}

/**
 * The id of the tab that shows `page`. Asked from a document of the extension that runs no script of the
 * extension, so that asking neither starts the background nor needs access to the page.
 */
export async function tabIdOf(page: Page, extensionBaseUrl: string): Promise<number> {
  await page.bringToFront();
  return withHelperTab(page.browser(), `${extensionBaseUrl}manifest.json`, async (helper) => {
    const id: unknown = await helper.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => tab.id)`);
    if (typeof id !== 'number') throw new Error('The tab has no id.');
    return id;
  });
}

/** The text on the clipboard. `page` is in front again afterwards. */
export async function readClipboard(page: Page, extensionBaseUrl: string): Promise<string> {
  const browser = page.browser();
  // The permission lasts as long as the session that gave it.
  const session = await browser.target().createCDPSession();
  try {
    await session.send('Browser.setPermission', {
      permission: { name: 'clipboard-read' },
      setting: 'granted',
      origin: extensionBaseUrl.slice(0, -1),
    });
    return await withHelperTab(browser, `${extensionBaseUrl}manifest.json`, async (helper) => {
      // Only a focused document may read.
      await helper.bringToFront();
      const text = await helper.evaluate(`navigator.clipboard.readText()`);
      await page.bringToFront();
      return String(text);
    });
  } finally {
    await session.detach();
  }
}
