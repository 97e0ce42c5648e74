import browser from 'webextension-polyfill';

/**
 * Adds a tab to the DevTools window.
 *
 * @param title what the tab says
 * @param icon path of its icon from the extension's root, with a leading slash
 * @param page path of its page from the extension's root. The leading slash matters: Chrome resolves the path from
 *   the root, Firefox from the page that registers the tab.
 */
export async function createDevtoolsPanel(title: string, icon: `/${string}`, page: `/${string}`): Promise<void> {
  await browser.devtools.panels.create(title, icon, page);
}
