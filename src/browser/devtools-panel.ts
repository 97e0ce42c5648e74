import browser from 'webextension-polyfill';

/** Adds the panel's tab to the DevTools window. */
export async function createPanel(): Promise<void> {
  // The leading slashes matter: Chrome resolves the paths from the extension's root, Firefox from the calling page.
  await browser.devtools.panels.create('CORS', '/icons/32.png', '/src/panel/panel.html');
}

/** Calls back with the new URL whenever the inspected page was replaced. */
export function onInspectedPageReplaced(replaced: (url: string) => void): void {
  browser.devtools.network.onNavigated.addListener(replaced);
}
