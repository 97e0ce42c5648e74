import { CHROMIUM_ABORTED } from '../../../exchange/error-names';
import { lastHop } from '../../../exchange/hops';
import type { Exchange } from '../../../exchange/exchange';

/**
 * Whether Chromium began a request behind a redirect and gave it up before anything of it was sent, without naming an
 * error. It follows redirects of a request with `keepalive` on its own account, so that this says nothing of the network.
 */
export function isGivenUpUnsent(exchange: Exchange): boolean {
  const { browser, hops, end } = exchange;
  if (browser !== 'chromium' || hops.length < 2) return false;
  const { requestHeaders, preflight, response } = lastHop(exchange);
  const isUnsent = requestHeaders === null && preflight === null && response === null;
  return isUnsent && end?.kind === 'failed' && end.error.kind === 'unspecified';
}

/**
 * Whether it did so because the script set `redirect: "manual"`, which with `keepalive` takes effect one request too
 * late: DevTools then has the mark that this mode leaves, an aborted request behind the redirect.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-redirect-mode
 */
export const isManualKeptAlive = (exchange: Exchange): boolean =>
  isGivenUpUnsent(exchange) &&
  exchange.devtoolsError?.name === CHROMIUM_ABORTED &&
  exchange.devtoolsError.hop === exchange.hops.length - 1;
