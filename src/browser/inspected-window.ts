import browser from 'webextension-polyfill';
import type { PageResource } from '../exchange/network-event';
import type { PageRequest, PageRequestOutcome } from '../exchange/page-request';
import { pageRequestExpression, readPageRequestOutcome } from './page-request-expression';
import { serializedOriginOfUrl } from '../fetch-standard/origin';
import {
  BETWEEN_FIELDS,
  BETWEEN_RESOURCES,
  MOST_RESOURCES,
  MOST_URL_CHARACTERS,
  readResources,
} from './page-resources';

/** The tab that this DevTools window inspects; null outside DevTools. */
export function inspectedTabId(): number | null {
  const devtools: unknown = browser.devtools;
  return devtools === undefined ? null : browser.devtools.inspectedWindow.tabId;
}

/** Reloads the inspected page. Does nothing outside DevTools. */
export function reloadInspectedPage(): void {
  if (inspectedTabId() !== null) browser.devtools.inspectedWindow.reload();
}

/** Entries that are looked at in one reading, whatever length the page claims. */
const MOST_LOOKED_AT = 10_000;

/**
 * What an expression is in the inspected page, which must be no array; undefined where that could not be evaluated. Firefox
 * gives it with what went wrong, as a list of two. Chromium gives it alone.
 */
async function evaluateInPage(expression: string): Promise<unknown> {
  const result: unknown = await browser.devtools.inspectedWindow.eval(expression).catch(() => undefined);
  return Array.isArray(result) ? result[0] : result;
}

/**
 * The one expression that is evaluated in the inspected page without the reader's doing. It reads and leaves nothing behind. `eval` in DevTools
 * runs in the page's own realm, the only one whose `responseStatus` tells what the page may read; so what it calls may be
 * the page's own. Such a function is not to learn who reads: Firefox calls the expression's script after the extension's
 * address, which `sourceURL` replaces in stack traces; code in strict mode is nobody's `caller`; no error leaves it,
 * whose `toString` would be called; and it returns text made of the page's texts and numbers, none of its objects.
 */
function timelineExpression(since: number): string {
  return `(() => {
    'use strict';
    try {
      const { timeOrigin } = performance;
      const entries = performance.getEntriesByType('resource');
      const { length } = entries;
      if (typeof timeOrigin !== 'number' || typeof length !== 'number') return '';
      const last = length > ${String(MOST_LOOKED_AT)} ? length - ${String(MOST_LOOKED_AT)} : 0;
      let told = '';
      let count = 0;
      for (let i = length - 1; i >= last && count < ${String(MOST_RESOURCES)}; i -= 1) {
        const { name, startTime, responseEnd, responseStatus, initiatorType } = entries[i];
        if (typeof name !== 'string' || name.length > ${String(MOST_URL_CHARACTERS)}) continue;
        if (typeof startTime !== 'number' || typeof responseEnd !== 'number') continue;
        if (typeof responseStatus !== 'number' || typeof initiatorType !== 'string') continue;
        const start = timeOrigin + startTime;
        if (start < ${String(since)} && timeOrigin + responseEnd < ${String(since)}) continue;
        if (count > 0) told += '${BETWEEN_RESOURCES}';
        told += start + '${BETWEEN_FIELDS}' + responseStatus + '${BETWEEN_FIELDS}' + initiatorType + '${BETWEEN_FIELDS}' + name;
        count += 1;
      }
      return told;
    } catch {
      return '';
    }
  })()
//# sourceURL=debugger`;
}

/**
 * What the inspected page's top document came to see of the requests that began or ended since a time (milliseconds since the
 * epoch). Empty when what the page returns makes no sense. Requests of workers and frames are not in it.
 *
 * @see https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-responsestatus
 */
export async function readPageResources(since: number): Promise<readonly PageResource[]> {
  return readResources(await evaluateInPage(timelineExpression(since)));
}

/** Has the inspected page's top document make a request. Only ever called for a click on *Send again*. */
export const sendFromInspectedPage = async (request: PageRequest): Promise<PageRequestOutcome> =>
  readPageRequestOutcome(await evaluateInPage(pageRequestExpression(request)));

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
