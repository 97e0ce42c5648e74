import { lastHopIndex } from '../../../exchange/hops';
import type { Exchange } from '../../../exchange/exchange';
import type { Cause } from '../../diagnosis';
import { requestMode } from '../request/request-mode';

/**
 * Whether Firefox may have taken a redirect to `about:` for one to an empty page, as it does in mode `no-cors` in workers and
 * with `keepalive`, and refuses it elsewhere. It tells extensions of no end in either case.
 */
export const mayBeOpenedAsAbout = (
  exchange: Exchange,
  { hop, failure }: Pick<Cause, 'hop' | 'failure'>,
): boolean =>
  exchange.browser === 'firefox' &&
  exchange.end === null &&
  failure.code === 'redirect-scheme' &&
  failure.scheme === 'about' &&
  hop === lastHopIndex(exchange) &&
  requestMode(exchange).mode === 'no-cors';
