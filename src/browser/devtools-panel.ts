import browser from 'webextension-polyfill';
import type { CallFrame } from '../exchange/network-event';

/** Adds the panel's tab to the DevTools window. */
export async function createPanel(): Promise<void> {
  // The leading slashes matter: Chrome resolves the paths from the extension's root, Firefox from the calling page.
  await browser.devtools.panels.create('CORS', '/icons/32.png', '/src/panel/panel.html');
}

/** Calls back with the new URL whenever the inspected page was replaced. */
export function onInspectedPageReplaced(replaced: (url: string) => void): void {
  browser.devtools.network.onNavigated.addListener(replaced);
}

/** Shows a line in the Sources of DevTools; null where the browser's extensions cannot, as in Firefox and outside DevTools. */
export function sourceOpener(): ((frame: CallFrame) => void) | null {
  // Missing from the types, as Firefox has no such function.
  const panels: object | undefined = 'devtools' in browser ? browser.devtools.panels : undefined;
  const open: unknown = panels === undefined ? undefined : Reflect.get(panels, 'openResource');
  if (typeof open !== 'function') return null;
  // DevTools counts from 0. Without a callback the function throws.
  return ({ url, line, column }) =>
    void Reflect.apply(open, panels, [url, line - 1, (column ?? 1) - 1, () => undefined]);
}
