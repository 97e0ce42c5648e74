import type { PageResource } from '../exchange/network-event';
import { evaluateInPage } from './evaluate-in-page';
import {
  BETWEEN_FIELDS,
  BETWEEN_RESOURCES,
  MOST_RESOURCES,
  MOST_URL_CHARACTERS,
  readResources,
} from './page-resources';

/** Entries that are looked at in one reading, whatever length the page claims. */
const MOST_LOOKED_AT = 10_000;

/**
 * The expression that reads the timeline of the inspected page, and leaves nothing behind. `eval` in DevTools
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
