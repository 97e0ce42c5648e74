import { mayBeFollowed } from '../../fetch-standard/status';
import type { Hop } from '../exchange';
import { lastHop } from '../hops';
import { cutUrl } from './limits';
import type { ExchangeRecord } from './log-record';
import type { RequestEvent } from '../network-event';

/** Browsers follow at most 20 redirects; more hops are a mistake in the events. */
const MOST_HOPS = 32;

/** A hop of which only the request is known. */
export function newHop(url: string, { method, time }: RequestEvent): Hop {
  return { url, method, time, requestHeaders: null, preflight: null, response: null, redirectUrl: null };
}

/**
 * Whether an event is of the hop after the last one that was seen. An event that repeats what is known is not, as a
 * background that was ended in between may be told the same twice. An end that only DevTools told is no end of the events:
 * Chromium goes on with a request with `keepalive` that the page gave up.
 *
 * @param urlCharacters most characters that are kept of a URL
 */
export function isOfNextHop(
  { exchange, endedByDevTools }: Pick<ExchangeRecord, 'exchange' | 'endedByDevTools'>,
  event: RequestEvent,
  urlCharacters: number,
): boolean {
  const hop = lastHop(exchange);
  if (exchange.hops.length >= MOST_HOPS || (exchange.end !== null && !endedByDevTools)) return false;
  const sameTarget = hop.url === cutUrl(event.url, urlCharacters).url && hop.method === event.method;
  if (event.kind === 'request-started') return hop.redirectUrl !== null || !sameTarget;
  const left = hop.redirectUrl !== null || (hop.response !== null && mayBeFollowed(hop.response.status));
  return left && !sameTarget && (event.kind === 'request-headers' || event.kind === 'response-headers');
}
