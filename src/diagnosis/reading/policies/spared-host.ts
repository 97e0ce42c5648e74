import type { Exchange, Hop } from '../../../exchange/exchange';
import { lastHop } from '../../../exchange/hops';
import { isPlainOnPageHost, upgradeLines } from '../../../exchange/upgrade-policy';
import type { Engine } from '../../../fetch-standard/engines';
import { engineOf } from '../engine-of';

/** Whether an engine exempts a hop from CORS, because the page upgrades insecure requests and it is of the page's host. */
export function isSpared(
  { pageOrigin, pagePolicies }: Pick<Exchange, 'pageOrigin' | 'pagePolicies'>,
  { url }: Pick<Hop, 'url'>,
  { upgradingPageSparesOwnHost }: Engine,
): boolean {
  if (!upgradingPageSparesOwnHost || pagePolicies === null) return false;
  return isPlainOnPageHost(pageOrigin, url) && upgradeLines(pagePolicies).length > 0;
}

/** Whether the browser applied CORS to no hop of an exchange for that reason. */
export const isSparedAsWhole = (exchange: Exchange): boolean =>
  exchange.hops.every((hop) => isSpared(exchange, hop, engineOf(exchange)));

/**
 * Whether an exchange passed because its first hop was spared, and nothing confirms it: a worker may have made the request,
 * of which it was never seen.
 */
export const hangsOnSparedHost = (exchange: Exchange): boolean =>
  isSpared(exchange, exchange.hops[0], engineOf(exchange)) && !isConfirmedByPage(exchange);

/** Whether the page's timeline says that it got the response. */
export const isConfirmedByPage = (exchange: Exchange): boolean =>
  exchange.pageStatus !== null && exchange.pageStatus === lastHop(exchange).response?.status;
