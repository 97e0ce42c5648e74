import browser from 'webextension-polyfill';
import type { PageResource } from '../exchange/network-event';
import { MOST_RESOURCES, MOST_URL_CHARACTERS, readResources } from './page-resources';

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
 * The one expression that is evaluated in the inspected page. It reads and leaves nothing behind. `eval` in DevTools
 * runs in the page's own realm, the only one whose `responseStatus` tells what the page may read.
 */
function expression(since: number): string {
  return `(() => {
    const resources = [];
    const entries = performance.getEntriesByType('resource');
    for (let i = entries.length - 1; i >= 0 && resources.length < ${String(MOST_RESOURCES)}; i -= 1) {
      const { name: url, startTime, responseEnd, responseStatus: status, initiatorType } = entries[i];
      const start = performance.timeOrigin + startTime;
      const end = performance.timeOrigin + responseEnd;
      if ((start < ${String(since)} && end < ${String(since)}) || url.length > ${String(MOST_URL_CHARACTERS)}) continue;
      resources[resources.length] = { start, url, status, initiatorType };
    }
    return resources;
  })()`;
}

/**
 * What the inspected page's top document came to see of the requests that began or ended since a time (milliseconds since the
 * epoch). Empty when the page gives no sensible answer. Requests of workers and frames are not in it.
 *
 * @see https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-responsestatus
 */
export async function readPageResources(since: number): Promise<readonly PageResource[]> {
  const result: unknown = await browser.devtools.inspectedWindow
    .eval(expression(since))
    .catch(() => undefined);
  return readResources(Array.isArray(result) ? result[0] : undefined);
}
