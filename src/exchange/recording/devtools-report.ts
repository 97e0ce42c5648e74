import { isRedirectStatus } from '../../fetch-standard/status';
import { lastHop, lastHopIndex } from '../hops';
import { getHeader, type HeaderList } from '../../fetch-standard/header-list';
import { originOfUrl, serializeOrigin } from '../../fetch-standard/origin';
import type { End, Exchange, Hop, Preflight, Response } from '../exchange';
import { withEnd, withHeaderBytesCut, withHop, withPreflight } from './exchange-changes';
import type { ExchangeRecord } from './log-record';
import type { MessagePlace } from './message-index';
import { networkError } from '../network-error';
import { NO_TAB } from '../network-event';
import type { DevToolsEntry } from '../network-event';
import { staysWithin } from '../request-origin';
import { isMergeOf, isRewriteOf } from '../rewritten-headers';

/** What a DevTools entry says about a message that it may belong to. */
export type Reading =
  /** It is not about this message. */
  | { readonly kind: 'other' }
  /** It says what is known already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'news'; readonly exchange: Exchange; readonly ended: boolean };

/** Whether the response that an entry tells of is the one that the message is known to have got, header by header. */
export function hasSameResponse(exchange: Exchange, place: MessagePlace, entry: DevToolsEntry): boolean {
  const response = responseAt(exchange, place);
  if (response === null) return entry.status === 0;
  return response.status === entry.status && isMergeOf(response.headers, entry.headers);
}

/** Whether the response that an entry tells of is what the message got before somebody rewrote it. */
export function hasResponseBeforeRewriting(
  exchange: Exchange,
  place: MessagePlace,
  entry: DevToolsEntry,
): boolean {
  const response = responseAt(exchange, place);
  return response?.status === entry.status && isRewriteOf(response.headers, entry.headers);
}

function responseAt({ hops }: Exchange, { hop, part }: MessagePlace): Response | null {
  const message = hops[hop];
  return (part === 'preflight' ? message?.preflight?.response : message?.response) ?? null;
}

/** DevTools notes a request's start a little before webRequest does. */
export const CLOCKS_DIFFER_MILLISECONDS = 100;

const OTHER: Reading = { kind: 'other' };

/**
 * Holds a DevTools entry against a message of the same method and URL. It may keep repeated headers apart that
 * webRequest had joined, name an error, or fill in a response or an end whose event was missed.
 *
 * @param eventsMayBeLost the background was restarted while the request ran: that no event told of its being sent says
 *   nothing
 */
export function readEntry(
  exchange: Exchange,
  place: MessagePlace,
  entry: DevToolsEntry,
  eventsMayBeLost: boolean,
): Reading {
  return place.part === 'preflight'
    ? readForPreflight(exchange, place.hop, entry)
    : readForHop(exchange, place.hop, entry, eventsMayBeLost);
}

function readForPreflight(exchange: Exchange, index: number, entry: DevToolsEntry): Reading {
  const preflight = exchange.hops[index]?.preflight ?? null;
  if (preflight === null) return OTHER;
  if (entry.status === 0 && preflight.response === null)
    return readUnanswered(exchange, index, preflight, entry);
  const mayFill = preflight.end === null || preflight.end.kind === 'completed';
  const response = responseBy(preflight.response, mayFill, entry);
  if (response === null) return OTHER;
  const patch: { -readonly [K in keyof Preflight]?: Preflight[K] } = {};
  if (response !== preflight.response) patch.response = response;
  const cut = cutBy(preflight.response, response, entry);
  if (preflight.end === null) patch.end = endOf(exchange, entry);
  if (preflight.requestHeaders.length === 0) patch.requestHeaders = entry.requestHeaders;
  if (Object.keys(patch).length === 0) return { kind: 'known' };
  const changed = withHeaderBytesCut(withPreflight(exchange, index, patch), cut);
  return { kind: 'news', exchange: changed, ended: false };
}

/** A preflight whose connection failed has no status in DevTools either. */
function readUnanswered(
  exchange: Exchange,
  index: number,
  preflight: Preflight,
  entry: DevToolsEntry,
): Reading {
  if (entry.error === null || preflight.end?.kind === 'completed') return OTHER;
  if (preflight.end !== null) return { kind: 'known' };
  const changed = withPreflight(exchange, index, { end: endOf(exchange, entry) });
  return { kind: 'news', exchange: changed, ended: false };
}

/** A redirect that was not followed: Chromium's DevTools may name the error with the request that never began. */
function readUnfollowed(exchange: Exchange, index: number, entry: DevToolsEntry): Reading {
  if (index !== exchange.hops.length || entry.status !== 0 || entry.error === null) return OTHER;
  const last = lastHop(exchange);
  if (last.redirectUrl === last.url && !isOfTargetAtSameUrl(last, entry)) return OTHER;
  if (exchange.devtoolsError !== null) return { kind: 'known' };
  return { kind: 'news', exchange: withDevToolsError(exchange, entry.error, index), ended: false };
}

function readForHop(
  exchange: Exchange,
  index: number,
  entry: DevToolsEntry,
  eventsMayBeLost: boolean,
): Reading {
  const hop = exchange.hops[index];
  if (hop === undefined) return readUnfollowed(exchange, index, entry);
  const isLast = index === lastHopIndex(exchange);
  const failed = isLast && exchange.end?.kind === 'failed';
  if (failed && entry.error === null) return OTHER;

  let changed = exchange;
  if (entry.status !== 0) {
    const mayFill =
      eventsMayBeLost ||
      hop.requestHeaders !== null ||
      exchange.beginningMissed ||
      (hop.preflight?.response ?? null) !== null;
    const response = responseBy(hop.response, mayFill, entry);
    if (response === null) return OTHER;
    if (response !== hop.response)
      changed = withHeaderBytesCut(
        withHop(changed, index, { response }),
        cutBy(hop.response, response, entry),
      );
    if (hop.requestHeaders === null)
      changed = withHop(changed, index, { requestHeaders: entry.requestHeaders });
  } else if (
    hop.response !== null &&
    (entry.error === null || isOfTargetAtSameUrl(hop, entry) || hasWorkersEnd(exchange, index))
  ) {
    return OTHER;
  }
  if (isLast && entry.error !== null && exchange.devtoolsError === null) {
    changed = withDevToolsError(changed, entry.error, index);
  }
  const ended = isLast && exchange.end === null && (entry.error !== null || !isRedirectStatus(entry.status));
  if (ended) changed = withEnd(changed, endOf(exchange, entry));
  return changed === exchange ? { kind: 'known' } : { kind: 'news', exchange: changed, ended };
}

/**
 * Whether a worker's request got further than an error can be about: it was redirected, or it came to a good end and
 * DevTools has told what became of its response. Then the error is that of the page's own request for the same URL.
 */
function hasWorkersEnd(exchange: Exchange, index: number): boolean {
  const { tabId, end, devtoolsError } = exchange;
  if (tabId !== NO_TAB) return false;
  return index < lastHopIndex(exchange) || (end?.kind === 'completed' && devtoolsError !== null);
}

/** The exchange with an error that DevTools told of one of its hops. */
export function withDevToolsError(exchange: Exchange, name: string, hop: number): Exchange {
  return { ...exchange, devtoolsError: { name, hop } };
}

/** Whether an entry without response tells of where a redirect to its own URL leads, and not of the one that was answered. */
function isOfTargetAtSameUrl({ url, redirectUrl, time, response }: Hop, entry: DevToolsEntry): boolean {
  if (redirectUrl !== url || response === null) return false;
  return Math.abs(entry.time - response.time) < Math.abs(entry.time - time);
}

/**
 * The preflight that an entry tells of, for a request of which no event of a preflight was heard; null when the
 * entry's time is not between the request's start and its response.
 */
export function preflightFromEntry(
  { exchange, endedByDevTools }: Pick<ExchangeRecord, 'exchange' | 'endedByDevTools'>,
  index: number,
  entry: DevToolsEntry,
): Preflight | null {
  const hop = exchange.hops[index];
  if (hop === undefined || hop.preflight !== null) return null;
  if (entry.status === 0 && entry.error === null) return null;
  // DevTools times a response and an end by the request's start, which is before its preflight.
  const ended = endedByDevTools ? Infinity : (exchange.end?.time ?? Infinity);
  // One that fails at once ends with its request, and the clocks differ.
  const latest = entry.status === 0 ? ended + CLOCKS_DIFFER_MILLISECONDS : ended;
  // Where the request's own start was missed, its time is that of a later event.
  const earliest = exchange.beginningMissed && index === 0 ? 0 : hop.time - CLOCKS_DIFFER_MILLISECONDS;
  if (entry.time < earliest || entry.time > latest) return null;
  return {
    requestId: `devtools:${exchange.id}:${String(index)}`,
    time: entry.time,
    requestHeaders: entry.requestHeaders,
    response: responseBy(null, true, entry),
    end: endOf(exchange, entry),
  };
}

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

/** The end, at that time, of a request that a service worker was asked for and that got no response, in the same words. */
export function notAnswered(time: number): End {
  return { kind: 'failed', time, error: { kind: 'service-worker', name: NO_STATUS } };
}

/** The origin of the page that a request was prepared for, which a page may withhold. */
function refererOrigin({ requestHeaders }: DevToolsEntry): string | null {
  const origin = originOfUrl(getHeader(requestHeaders, 'referer') ?? '');
  return origin === null ? null : serializeOrigin(origin);
}

/** The response once the entry is believed: itself, with repeats apart, or filled in. Null: the entry is not about it. */
function responseBy(response: Response | null, mayFill: boolean, entry: DevToolsEntry): Response | null {
  if (response === null) {
    if (!mayFill || entry.status === 0) return null;
    return {
      status: entry.status,
      statusLine: '',
      headers: entry.headers,
      fromCache: false,
      repeatsMerged: false,
      rewritten: null,
      time: entry.time,
    };
  }
  if (response.status !== entry.status) return null;
  if (!response.repeatsMerged) return response;
  const asSent = { ...response, headers: entry.headers, repeatsMerged: false };
  if (isMergeOf(response.headers, entry.headers)) return asSent;
  // Firefox shows extensions what another one's declared rules made of a response, and DevTools what the server sent.
  if (!isRewriteOf(response.headers, entry.headers)) return response;
  return { ...asSent, rewritten: response.rewritten ?? response.headers };
}

/** Bytes of headers that are missing in a response once an entry is believed, above those that were missing before. */
function cutBy(before: Response | null, after: Response, entry: DevToolsEntry): number {
  if (before === null || after.rewritten !== before.rewritten) return entry.headerBytesCut;
  // Repeats apart: of each line of a long value the beginning is kept, and not only of their joined text.
  return Math.min(0, valueBytes(before.headers) - valueBytes(after.headers));
}

const valueBytes = (headers: HeaderList): number => headers.reduce((sum, { value }) => sum + value.length, 0);

function endOf(exchange: Exchange, entry: DevToolsEntry): End {
  const time = Math.max(exchange.time, entry.time);
  if (entry.error === null) return { kind: 'completed', time, fromCache: false };
  return { kind: 'failed', time, error: networkError(exchange.browser, entry.error) };
}
