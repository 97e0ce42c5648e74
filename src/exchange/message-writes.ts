import { getHeader } from '../fetch-standard/header-list';
import type { Exchange, Response } from './exchange';
import {
  fitHeaders,
  lastHop,
  lastHopIndex,
  sameHeaders,
  withHeaderBytesCut,
  withHop,
  withUrlCharactersCut,
} from './exchange-changes';
import { cutUrl } from './limits';
import type { Redirected, RequestHeaders, ResponseHeaders, ResponseStarted } from './network-event';

/** The exchange with the headers of its last request. An Origin header tells who asked where the browser does not. */
export function withRequestHeaders(exchange: Exchange, event: RequestHeaders, limit: number): Exchange {
  const fitted = fitHeaders(exchange, event.headers, lastHop(exchange).requestHeaders, limit);
  const changed = withHeaderBytesCut(
    withHop(exchange, lastHopIndex(exchange), { requestHeaders: fitted.headers }),
    fitted.cutBytes,
  );
  if (changed.pageOrigin !== null || changed.hops.length > 1) return changed;
  return { ...changed, pageOrigin: getHeader(event.headers, 'origin') };
}

/** The exchange with the answer to its last request, in place of an earlier one (a revalidation, a login). */
export function withResponse(
  exchange: Exchange,
  event: ResponseHeaders | ResponseStarted,
  limit: number,
): Exchange {
  const fitted = fitHeaders(exchange, event.headers, lastHop(exchange).response?.headers ?? null, limit);
  const response: Response = {
    status: event.status,
    statusLine: event.statusLine,
    headers: fitted.headers,
    fromCache: event.fromCache,
    repeatsMerged: event.repeatsMerged,
    rewritten: null,
    time: event.time,
  };
  return withHeaderBytesCut(withHop(exchange, lastHopIndex(exchange), { response }), fitted.cutBytes);
}

/**
 * The exchange with what was handed on to the page. Where that differs from what arrived, somebody rewrote it. An
 * answer of status 0 is one that Firefox made up, and tells nothing.
 */
export function withResponseStarted(exchange: Exchange, event: ResponseStarted, limit: number): Exchange {
  if (event.status === 0) return exchange;
  const { response, redirectUrl } = lastHop(exchange);
  if (response === null) return redirectUrl === null ? withResponse(exchange, event, limit) : exchange;
  const fromCache = response.fromCache || event.fromCache;
  // Once DevTools has told repeats apart, the joined form can no longer be compared.
  const handedOn =
    response.repeatsMerged === event.repeatsMerged
      ? fitHeaders(exchange, event.headers, response.headers, limit).headers
      : response.headers;
  if (sameHeaders(handedOn, response.headers)) {
    if (fromCache === response.fromCache) return exchange;
    return withHop(exchange, lastHopIndex(exchange), { response: { ...response, fromCache } });
  }
  const fitted = fitHeaders(exchange, event.headers, response.rewritten, limit);
  const rewritten: Response = { ...response, fromCache, rewritten: fitted.headers };
  return withHeaderBytesCut(
    withHop(exchange, lastHopIndex(exchange), { response: rewritten }),
    fitted.cutBytes,
  );
}

/** The exchange with the URL that the browser goes to next. */
export function withRedirect(exchange: Exchange, event: Redirected, limit: number): Exchange {
  const { url, cut } = cutUrl(event.redirectUrl, limit);
  return withUrlCharactersCut(withHop(exchange, lastHopIndex(exchange), { redirectUrl: url }), cut);
}
