import browser from 'webextension-polyfill';
import { evaluateInPage } from './evaluate-in-page';
import { serializedOriginOfUrl } from '../fetch-standard/origin';

/** The tab that this DevTools window inspects; null outside DevTools. */
export function inspectedTabId(): number | null {
  const devtools: unknown = browser.devtools;
  return devtools === undefined ? null : browser.devtools.inspectedWindow.tabId;
}

/** Reloads the inspected page. Does nothing outside DevTools. */
export function reloadInspectedPage(): void {
  if (inspectedTabId() !== null) browser.devtools.inspectedWindow.reload();
}

/**
 * Calls back with the serialised origin of the inspected page, now and whenever that was replaced; null where it has none or
 * does not tell.
 */
export function onInspectedOrigin(changed: (origin: string | null) => void): () => void {
  const replaced = (url: string): void => changed(serializedOriginOfUrl(url));
  browser.devtools.network.onNavigated.addListener(replaced);
  void evaluateInPage('location.href').then((url) => {
    if (typeof url === 'string') replaced(url);
  });
  return () => browser.devtools.network.onNavigated.removeListener(replaced);
}
