import type { Exchange } from '../exchange/exchange';

export type BrowserOutcome = 'blocked' | 'allowed' | 'unknown';

/** What the browser's own events say; Firefox completes a blocked response like any other. */
export function browserOutcome(exchange: Exchange): BrowserOutcome {
  const { end } = exchange;
  if (end === null) return 'unknown';
  if (end.kind === 'failed') return end.error.kind === 'unspecified' ? 'blocked' : 'unknown';
  return exchange.browser === 'chromium' ? 'allowed' : 'unknown';
}
