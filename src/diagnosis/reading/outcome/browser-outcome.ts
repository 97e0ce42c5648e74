import { lastHop } from '../../../exchange/hops';
import { isUnseen } from '../../../exchange/exchange';
import type { Exchange } from '../../../exchange/exchange';
import { getHeader, headersNamed } from '../../../fetch-standard/header-list';
import { isRedirectStatus, mayBeFollowed } from '../../../fetch-standard/status';

export type BrowserOutcome = 'blocked' | 'allowed' | 'unknown';

/** How an exchange names what the page's timeline says of a response that the script could not read. */
export const UNREAD_BY_PAGE = 'responseStatus 0';

/**
 * Who tells the outcome: the browser by its own events, or the page by its timeline, which a page can change. What a page
 * says is told as that.
 */
export function outcomeTeller(exchange: Exchange): 'browser' | 'page' {
  const isEnded = exchange.end?.kind === 'completed' || isStoppedRedirect(exchange);
  return exchange.browser === 'firefox' && isEnded ? 'page' : 'browser';
}

/**
 * What the browser did with a request that is made with CORS, by its own events. Firefox completes a blocked response
 * like any other; there the status that the page came to see tells, which is 0 where it could not read the response.
 *
 * @see https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-responsestatus
 */
export function browserOutcome(exchange: Exchange): BrowserOutcome {
  const { end } = exchange;
  if (end === null || end.kind === 'interrupted' || isUnseen(exchange, 'outcome')) return 'unknown';
  if (isStoppedRedirect(exchange)) return exchange.pageStatus === 0 ? 'blocked' : 'unknown';
  if (end.kind === 'failed') return end.error.kind === 'unspecified' ? 'blocked' : 'unknown';
  return exchange.browser === 'chromium' ? 'allowed' : outcomeByPage(exchange);
}

/**
 * Whether the exchange ends at a redirect that Firefox did not follow. It ends that alike whether CORS or a policy of the
 * page forbids it; only the page's timeline, where there is one, tells: its status is 0 where CORS does. Without a
 * `Location` it is an ordinary response, which no policy stops.
 */
export function isStoppedRedirect({ browser, end, hops }: Exchange): boolean {
  if (browser !== 'firefox' || end?.kind !== 'failed') return false;
  const { response, redirectUrl } = lastHop({ hops });
  if (response === null || !isRedirectStatus(response.status)) return false;
  if (redirectUrl === null && getHeader(response.headers, 'location') === null) return false;
  return end.error.kind === 'redirect-stopped' || end.error.kind === 'unspecified';
}

/**
 * Whether the page's timeline may have the status of the first response, not of the last: Firefox's has it where a request
 * with `keepalive` is redirected, whatever became of it.
 */
export const mayBeFirstStatus = ({ hops, pageStatus }: Exchange): boolean =>
  hops.length > 1 && pageStatus !== null && pageStatus === hops[0].response?.status;

function outcomeByPage({ hops, pageStatus }: Exchange): BrowserOutcome {
  const { response } = lastHop({ hops });
  // A redirect that was not followed shows its own status, whether or not the page could read it.
  if (pageStatus === null || response === null || mayBeFollowed(response.status)) return 'unknown';
  if (pageStatus === 0) return 'blocked';
  // An empty repeat blocks the response and is left out of the joined value, by which Firefox shows the status.
  const isRepeated = headersNamed(response.headers, 'access-control-allow-origin').length > 1;
  return pageStatus === response.status && !isRepeated ? 'allowed' : 'unknown';
}
