import { CHROMIUM_ABORTED } from '../error-names';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { Exchange, Hop, Preflight } from '../exchange';
import { lastHop, lastHopIndex } from '../hops';
import { NO_TAB, type DevToolsEntry } from '../network-event';
import { cutBy, endOf, responseBy } from './entry-response';
import { withEnd, withHeaderBytesCut, withHop, withPreflight } from './exchange-changes';
import type { MessagePlace } from './message-index';

/** What a DevTools entry says about a message that it may belong to. */
export type Reading =
  /** It is not about this message. */
  | { readonly kind: 'other' }
  /** It says what is known already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'news'; readonly exchange: Exchange; readonly ended: boolean };

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
    return readWithoutResponse(exchange, index, preflight, entry);
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
function readWithoutResponse(
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
  return { kind: 'news', exchange: withDevToolsError(exchange, entry.error, index, false), ended: false };
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
  if (entry.error !== null && exchange.devtoolsError === null && (isLast || entry.error === CHROMIUM_ABORTED))
    changed = withDevToolsError(changed, entry.error, index, entry.status === 0);
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
export function withDevToolsError(
  exchange: Exchange,
  name: string,
  hop: number,
  withoutResponse: boolean,
): Exchange {
  return { ...exchange, devtoolsError: { name, hop, ...(withoutResponse ? { withoutResponse } : {}) } };
}

/** Whether an entry without response tells of where a redirect to its own URL leads, and not of the one that got the response. */
function isOfTargetAtSameUrl({ url, redirectUrl, time, response }: Hop, entry: DevToolsEntry): boolean {
  if (redirectUrl !== url || response === null) return false;
  return Math.abs(entry.time - response.time) < Math.abs(entry.time - time);
}
