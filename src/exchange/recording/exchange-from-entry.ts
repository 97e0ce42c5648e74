import { getHeader } from '../../fetch-standard/header-list';
import { originOfUrl, serializeOrigin } from '../../fetch-standard/origin';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { End, Exchange } from '../exchange';
import type { DevToolsEntry } from '../network-event';
import { staysWithin } from '../request-origin';
import { endOf, responseBy } from './entry-response';
import { withEnd } from './exchange-changes';

/**
 * A whole exchange as DevTools saw it, for a request of which no event was heard; null when it is no cross-origin
 * request of a page, or only a part of one.
 */
export function exchangeFromEntry(
  entry: DevToolsEntry,
  known: Pick<Exchange, 'id' | 'browser' | 'recordedBy' | 'page' | 'topLevelOrigin' | 'pagePolicies'> & {
    readonly url: string;
    readonly urlCut: number;
  },
): Exchange | null {
  const { unsent } = entry;
  const origin = getHeader(entry.requestHeaders, 'origin') ?? (unsent === null ? null : refererOrigin(entry));
  if (origin === null && unsent === null) return null;
  if ((origin !== null && staysWithin(origin, entry.url)) || isRedirectStatus(entry.status)) return null;
  const { id, browser, recordedBy, page, topLevelOrigin, pagePolicies, url, urlCut } = known;
  const exchange: Exchange = {
    id,
    browser,
    recordedBy,
    tabId: entry.tabId,
    frameId: 0,
    documentId: null,
    page,
    pageOrigin: origin,
    topLevelOrigin,
    type:
      unsent ?? (getHeader(entry.requestHeaders, 'sec-fetch-dest') === 'empty' ? 'xmlhttprequest' : 'other'),
    time: entry.time,
    hops: [
      {
        url,
        method: entry.method,
        time: entry.time,
        requestHeaders: entry.status === 0 ? null : entry.requestHeaders,
        preflight: null,
        response: responseBy(null, true, entry),
        redirectUrl: null,
      },
    ],
    end: null,
    devtoolsError: entry.error === null ? null : { name: entry.error, hop: 0 },
    pageStatus: null,
    pagePolicies,
    callFrames: entry.callFrames,
    beginningMissed: unsent === null,
    cut: { headerBytes: entry.headerBytesCut, urlCharacters: urlCut },
  };
  return withEnd(exchange, unsent === null ? endOf(exchange, entry) : notSent(exchange));
}

/** What DevTools has for a request that got no response, where it names no error. */
export const NO_STATUS = 'status 0';

/** The end of a request that never was sent, in the words that DevTools has for it. */
function notSent({ time }: Exchange): End {
  return { kind: 'failed', time, error: { kind: 'not-sent', name: NO_STATUS } };
}

/** The end, at that time, of a request that went to a service worker and got no response, in the same words. */
export function withoutWorkerResponse(time: number): End {
  return { kind: 'failed', time, error: { kind: 'service-worker', name: NO_STATUS } };
}

/** The origin of the page that a request was prepared for, which a page may withhold. */
function refererOrigin({ requestHeaders }: DevToolsEntry): string | null {
  const origin = originOfUrl(getHeader(requestHeaders, 'referer') ?? '');
  return origin === null ? null : serializeOrigin(origin);
}
