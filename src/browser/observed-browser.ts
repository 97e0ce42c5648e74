import browser from 'webextension-polyfill';
import type { Browser } from '../exchange/exchange';

/** The browser that this extension runs in, which is the browser it observes. */
export function observedBrowser(): Browser {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
}
