import { TargetType, type Browser, type Page } from 'puppeteer-core';
import { waitUntil } from '../wait-until';
import { withHelperTab } from './helper-tab';

/**
 * Allows the extension in incognito windows, as its details page does. Chromium loads it again, which it does to an
 * unpacked one in developer mode alone.
 */
export async function allowIncognito(browser: Browser, extensionId: string): Promise<void> {
  await withHelperTab(browser, 'chrome://extensions/', async (page) => {
    const call = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
      page.evaluate(`chrome.developerPrivate.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
    await call('updateProfileConfiguration', { inDeveloperMode: true });
    await call('updateExtensionConfiguration', { extensionId, incognitoAccess: true });
    await waitUntil('the extension to be loaded again', () =>
      page.evaluate(
        `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(extensionId)})
          .then(({ state, incognitoAccess }) => state === 'ENABLED' && incognitoAccess.isActive)`,
      ),
    );
  });
}

const PARAMETER = 'opened-incognito';
let opened = 0;

/** An empty tab in an incognito window. Puppeteer opens none; any page of the extension may. */
export async function openIncognito(browser: Browser, extensionBaseUrl: string): Promise<Page> {
  opened += 1;
  const url = `about:blank?${PARAMETER}=${String(opened)}`;
  await withHelperTab(browser, `${extensionBaseUrl}manifest.json`, (page) =>
    page.evaluate(
      `void chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).catch(() => undefined)`,
    ),
  );
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === TargetType.PAGE && candidate.url() === url,
    { timeout: 10_000 },
  );
  const page = await target.page();
  if (page === null) throw new Error('The incognito window shows no page.');
  return page;
}

/** The id of the tab that shows `page`: only a page of the extension that is itself in an incognito window knows it. */
export async function incognitoTabIdOf(page: Page, extensionBaseUrl: string): Promise<number> {
  const helper = await openIncognito(page.browser(), extensionBaseUrl);
  try {
    await helper.goto(`${extensionBaseUrl}manifest.json`);
    const id: unknown = await helper.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())}).id)`,
    );
    if (typeof id !== 'number') throw new Error('The tab has no id.');
    return id;
  } finally {
    await helper.close();
  }
}
