import browser from 'webextension-polyfill';

/** Whether the browser shows requests of every site to the extension. */
export type HostAccess = 'all' | 'limited';

const EVERY_SITE = { origins: ['<all_urls>'] };
const GRANT_PAGE = '/src/panel/grant.html';

export async function readHostAccess(): Promise<HostAccess> {
  return (await browser.permissions.contains(EVERY_SITE)) ? 'all' : 'limited';
}

/** Calls back whenever permissions were granted or revoked. */
export function onHostAccessChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** False in Firefox's DevTools panels, which have no permissions API: the grant page must ask instead. */
export function canRequestHostAccess(): boolean {
  const permissions: unknown = browser.permissions;
  return typeof permissions === 'object' && permissions !== null && 'request' in permissions;
}

/** Asks the user. Must be called synchronously in a click handler; resolves to whether access was granted. */
export async function requestHostAccess(): Promise<boolean> {
  return await browser.permissions.request(EVERY_SITE);
}

/** Opens the page on which the user can grant access where the panel cannot ask. */
export async function openGrantPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(GRANT_PAGE) });
}
