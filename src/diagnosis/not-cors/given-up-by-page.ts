import { CHROMIUM_ABORTED } from '../../exchange/error-names';
import { lastHop, lastHopIndex } from '../../exchange/hops';
import type { Exchange, Hop } from '../../exchange/exchange';
import { NO_TAB } from '../../exchange/network-event';
import type { Knowledge } from '../diagnosis';
import type { LocatedNetworkFailure } from './located-network-failure';

const wasSent = ({ requestHeaders, preflight }: Hop): boolean =>
  requestHeaders !== null || preflight !== null;

/**
 * How it is known that the page gave up; null where nothing shows it. DevTools ends a request for the page before webRequest
 * tells of a response, which only giving up does. Behind a redirect that the browser followed, a check of the page's own
 * process might look the same.
 */
function knowledge({ devtoolsError, hops }: Exchange): Knowledge | null {
  if (devtoolsError?.name !== CHROMIUM_ABORTED) return null;
  const { hop, withoutResponse = false } = devtoolsError;
  const at = hops[hop];
  if (at === undefined) return null;
  if (withoutResponse) return at.response === null ? null : 'derived';
  const next = hops[hop + 1];
  return next !== undefined && wasSent(next) ? 'assumed' : null;
}

/**
 * That the page gave up a request before it had the response: the script canceled it, or the document was left. Chromium goes
 * on with one with `keepalive`, so that webRequest tells of responses and redirects that no script ever got. Null where
 * nothing shows that. Nobody waits for the response of a beacon.
 */
export function givenUpByPage(exchange: Exchange): LocatedNetworkFailure | null {
  const { browser, tabId, type, end, devtoolsError, hops } = exchange;
  if (browser !== 'chromium' || tabId === NO_TAB || type === 'ping' || end === null) return null;
  const knownBy = knowledge(exchange);
  if (knownBy === null) return null;
  const hop = lastHopIndex(exchange);
  // Where webRequest ends at the same hop in the same words, the browser may not have gone on at all.
  const wentOn = hop > (devtoolsError?.hop ?? hop) || end.kind !== 'failed' || end.error.kind !== 'aborted';
  return {
    failure: { code: 'aborted', error: CHROMIUM_ABORTED, ...(wentOn ? { detail: 'kept-alive' } : {}) },
    stage: lastHop({ hops }).response === null ? 'request' : 'response',
    hop,
    knownBy,
  };
}
