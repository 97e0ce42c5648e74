import browser from 'webextension-polyfill';

/** The tab that this DevTools window inspects; null outside DevTools. */
export function inspectedTabId(): number | null {
  const devtools: unknown = browser.devtools;
  return devtools === undefined ? null : browser.devtools.inspectedWindow.tabId;
}

/** Reloads the inspected page. Does nothing outside DevTools. */
export function reloadInspectedPage(): void {
  if (inspectedTabId() !== null) browser.devtools.inspectedWindow.reload();
}
