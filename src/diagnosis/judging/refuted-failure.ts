import { CHROMIUM_ABORTED } from '../../exchange/error-names';
import { hopAt } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import type { LocatedFailure } from './evaluate-rules';

/**
 * Whether Chromium announced the redirect at which its CORS check would have failed: it checks first, and ends the request
 * without a word of the redirect where the check fails. It says nothing of where the redirect may lead.
 */
const isAnnounced = ({ browser, hops }: Exchange, { stage, hop, failure }: LocatedFailure): boolean =>
  browser === 'chromium' &&
  stage === 'redirect' &&
  failure.code.startsWith('allow-') &&
  (hopAt({ hops }, hop).redirectUrl !== null || hop < hops.length - 1);

/**
 * Whether the page's own process refused the redirect, where Chromium followed it all the same because of `keepalive`:
 * DevTools then ends the request at the redirect. A page may also have given the request up there, but not without having
 * refused first what it always refuses.
 */
export const isRefusedInPage = (
  { browser, devtoolsError }: Exchange,
  { stage, hop, failure }: LocatedFailure,
): boolean =>
  browser === 'chromium' &&
  stage === 'redirect' &&
  !failure.code.startsWith('allow-') &&
  devtoolsError?.name === CHROMIUM_ABORTED &&
  devtoolsError.hop === hop &&
  devtoolsError.withoutResponse !== true;

/**
 * Whether the browser went on where a failure would have stopped it: it sent the request that a preflight would have
 * kept back and got a response, or followed a redirect. A redirect that Firefox announces and then does not follow has
 * no request headers.
 */
export function isRefuted(exchange: Exchange, located: LocatedFailure): boolean {
  const { stage, hop } = located;
  const { hops } = exchange;
  if (isRefusedInPage(exchange, located)) return false;
  if (hops.slice(hop + 1).some(({ requestHeaders }) => requestHeaders !== null)) return true;
  if (isAnnounced(exchange, located)) return true;
  const isBefore = stage === 'preflight' || stage === 'request';
  return isBefore && hopAt({ hops }, hop).response !== null;
}
