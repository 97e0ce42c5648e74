import type { Exchange } from '../../exchange/exchange';
import { NO_TAB } from '../../exchange/network-event';
import { serializeOrigin } from '../../fetch-standard/origin';
import type { PreflightReason } from '../../fetch-standard/preflight-reasons';
import { withoutFragment } from '../../fetch-standard/without-fragment';
import type { Diagnosis } from '../diagnosis';
import { loadKind } from '../reading/request/load-kind';
import { pageOrigin } from '../reading/request/page-origin';

/** What scripts add so that no cache responds: a time in seconds or milliseconds, or what `Math.random()` returned. */
const ONLY_UNIQUE = /([?&][^=&]*=)(?:1\d{9}|1\d{12}|0\.\d{8,})(?=&|$)/g;

/** A URL without its fragment and without values that only make each request unique. All other values may decide who responds. */
const comparableUrl = (url: string): string => withoutFragment(url).replace(ONLY_UNIQUE, '$1');

const reasonText = (reason: PreflightReason): string => {
  switch (reason.kind) {
    case 'header':
      return `header ${reason.name}`;
    case 'method':
      return `method ${reason.method}`;
    default:
      return reason.kind;
  }
};

/** A page, a frame and a worker may make the same request and are treated differently. */
function clientOf({ tabId, frameId }: Exchange): string {
  if (tabId === NO_TAB) return 'worker';
  return frameId === 0 ? 'page' : 'frame';
}

/**
 * A text that two requests share which are the same one made again: from the same origin and kind of client, with the same
 * method, URL, mode and kind of load, and preflighted for the same headers. Credentials and the way over redirects are not in
 * it, because they are compared only as far as a fault hangs on them. Null where the request itself is not known for certain.
 */
export function sameRequestKey(exchange: Exchange, { mode, preflight }: Diagnosis): string | null {
  const origin = pageOrigin(exchange);
  if (origin === null || exchange.beginningMissed || exchange.cut.urlCharacters > 0) return null;
  const [{ method, url }] = exchange.hops;
  return [
    exchange.browser,
    serializeOrigin(origin),
    clientOf(exchange),
    exchange.type,
    loadKind(exchange),
    mode.mode,
    method,
    comparableUrl(url),
    ...preflight.reasons.map(reasonText).sort(),
  ].join('\n');
}
