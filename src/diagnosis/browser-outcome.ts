import type { Exchange } from '../exchange/exchange';

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
  const status = hops[hops.length - 1]?.response?.status;
  // A redirect that was not followed shows its own status, whether or not the page could read it.
  if (pageStatus === null || status === undefined || (status >= 300 && status < 400)) return 'unknown';
  if (pageStatus === 0) return 'blocked';
  return pageStatus === status ? 'allowed' : 'unknown';
}
