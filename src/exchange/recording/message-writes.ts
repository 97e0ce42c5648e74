import { lastHop, lastHopIndex } from '../hops';
import { getHeader } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import type { ObservedBrowser, Exchange, Hop, Response } from '../exchange';
import {
  fitHeaders,
  sameHeaders,
  withHeaderBytesCut,
  withHop,
  withUrlCharactersCut,
} from './exchange-changes';
import { isHttpsUpgrade } from '../https-upgrade';
import { cutUrl } from './limits';
import { isEmptiedList } from '../rewritten-headers';
import type { Redirected, RequestHeaders, ResponseHeaders, ResponseStarted } from '../network-event';

/** The exchange with the headers of its last request. An Origin header tells the initiator where the browser does not. */
export function withRequestHeaders(exchange: Exchange, event: RequestHeaders, limit: number): Exchange {
  const fitted = fitHeaders(exchange, event.headers, lastHop(exchange).requestHeaders, limit);
  const changed = withHeaderBytesCut(
    withHop(exchange, lastHopIndex(exchange), { requestHeaders: fitted.headers }),
    fitted.cutBytes,
  );
  if (changed.pageOrigin !== null || changed.hops.length > 1) return changed;
  return { ...changed, pageOrigin: getHeader(event.headers, 'origin') };
}

/** The response that an event tells of, with the headers that are kept of it. */
export const responseOf = (event: ResponseHeaders | ResponseStarted, headers: HeaderList): Response => ({
  status: event.status,
  statusLine: event.statusLine,
  headers,
  fromCache: event.fromCache,
  repeatsMerged: event.repeatsMerged,
  rewritten: null,
  time: event.time,
});

/** The exchange with the response to its last request, in place of an earlier one (a revalidation, a login). */
export function withResponse(
  exchange: Exchange,
  event: ResponseHeaders | ResponseStarted,
  limit: number,
): Exchange {
  const fitted = fitHeaders(exchange, event.headers, lastHop(exchange).response?.headers ?? null, limit);
  const response = responseOf(event, fitted.headers);
  const cutBytes = fitted.cutBytes + event.headerBytesCut;
  return withHeaderBytesCut(withHop(exchange, lastHopIndex(exchange), { response }), cutBytes);
}

/**
 * The exchange with what was handed on to the page. Where that differs from what arrived, somebody rewrote it. A
 * response of status 0 is one that Firefox made up, and tells nothing.
 */
export function withResponseStarted(exchange: Exchange, event: ResponseStarted, limit: number): Exchange {
  if (event.status === 0) return exchange;
  const { response, redirectUrl } = lastHop(exchange);
  if (response === null) return redirectUrl === null ? withResponse(exchange, event, limit) : exchange;
  const fitted = fitHeaders(exchange, event.headers, response.headers, limit).headers;
  const fromCache = response.fromCache || event.fromCache;
  if (isEmptied(response, event))
    return withHop(exchange, lastHopIndex(exchange), { response: { ...response, fromCache, emptied: true } });
  if (!isRewritten(response, event, fitted)) {
    if (fromCache === response.fromCache) return exchange;
    return withHop(exchange, lastHopIndex(exchange), { response: { ...response, fromCache } });
  }
  const { headers, cutBytes } = fitHeaders(exchange, event.headers, response.rewritten, limit);
  const rewritten: Response = { ...response, fromCache, rewritten: headers };
  const changed = withHop(exchange, lastHopIndex(exchange), { response: rewritten });
  return withHeaderBytesCut(changed, cutBytes + event.headerBytesCut);
}

/**
 * Whether what was handed on differs from what arrived.
 *
 * @param fitted the headers of the event, cut to the room that those which arrived had
 */
export function isRewritten(response: Response, event: ResponseStarted, fitted: HeaderList): boolean {
  if (isEmptied(response, event)) return false;
  // Once DevTools has told repeats apart, the joined form can no longer be compared.
  return response.repeatsMerged === event.repeatsMerged && !sameHeaders(fitted, response.headers);
}

const isEmptied = (response: Response, event: ResponseStarted): boolean =>
  isEmptiedList(event.headers, response.headers);

/** The exchange with the URL that the browser goes to next. */
export function withRedirect(exchange: Exchange, event: Redirected, limit: number): Exchange {
  const { url, cut } = cutUrl(event.redirectUrl, limit);
  const changed = withUrlCharactersCut(exchange, cut);
  const { requestHeaders, response } = lastHop(exchange);
  const wasSent = requestHeaders !== null || response !== null || exchange.beginningMissed;
  const isUpgrade = !wasSent && isHttpsUpgrade(event.url, event.redirectUrl);
  return withHop(changed, lastHopIndex(exchange), goingTo(url, isUpgrade, exchange.browser));
}

/** Firefox upgrades a request as it stands; in Chromium that is a redirect, with a redirect's effect on the origin. */
function goingTo(url: string, isUpgrade: boolean, browser: ObservedBrowser): Partial<Hop> {
  if (!isUpgrade) return { redirectUrl: url };
  return browser === 'firefox' ? { url, upgraded: true } : { redirectUrl: url, upgraded: true };
}
