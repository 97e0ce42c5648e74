import type { Exchange } from '../exchange/exchange';
import { headersNamed } from '../fetch-standard/header-list';

export type BrowserOutcome = 'blocked' | 'allowed' | 'unknown';

/**
 * What the browser did with a request that is made with CORS, by its own events. Firefox completes a blocked response
 * like any other; there the status that the page came to see tells, which is 0 where it could not read the answer.
 *
 * @see https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-responsestatus
 */
export function browserOutcome(exchange: Exchange): BrowserOutcome {
  const { end } = exchange;
  if (end === null) return 'unknown';
  if (end.kind === 'failed') return end.error.kind === 'unspecified' ? 'blocked' : 'unknown';
  return exchange.browser === 'chromium' ? 'allowed' : outcomeByPage(exchange);
}

function outcomeByPage({ hops, pageStatus }: Exchange): BrowserOutcome {
  const response = hops[hops.length - 1]?.response ?? null;
  // A redirect that was not followed shows its own status, whether or not the page could read it.
  if (pageStatus === null || response === null || (response.status >= 300 && response.status < 400))
    return 'unknown';
  if (pageStatus === 0) return 'blocked';
  // An empty repeat blocks the response and is left out of the joined value, by which Firefox shows the status.
  const isRepeated = headersNamed(response.headers, 'access-control-allow-origin').length > 1;
  return pageStatus === response.status && !isRepeated ? 'allowed' : 'unknown';
}
