import { isRedirectStatus } from '../../../fetch-standard/status';
import { lastHop } from '../../../exchange/hops';
import type { Exchange } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';

/** Requests whose redirect mode a script may choose; an element always follows. */
const BY_SCRIPT: ReadonlySet<string> = new Set(['xmlhttprequest', 'ping', 'other']);

/** Whether the request may have another redirect mode than `follow`. Neither browser shows it to extensions. */
export function mayRefuseRedirects({ type }: Pick<Exchange, 'type'>): boolean {
  return BY_SCRIPT.has(type);
}

/**
 * Whether the last response has the status of a redirect and no `Location`. Who follows gets it as an ordinary response;
 * what the other redirect modes make of it does not show: `manual` gives an opaque response, and Firefox fails on `error`.
 *
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function hangsOnRedirectMode(exchange: Exchange): boolean {
  const { response } = lastHop(exchange);
  if (response === null || !isRedirectStatus(response.status)) return false;
  // Chromium takes an empty one for none; the standard and Firefox follow it to where it stands.
  const location = getHeader(response.headers, 'location');
  const leadsNowhere = location === null || (location === '' && exchange.browser === 'chromium');
  return leadsNowhere && mayRefuseRedirects(exchange);
}
