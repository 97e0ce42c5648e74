import { lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import type { Place } from '../diagnosis';
import { requestMode } from './request-mode';

/**
 * Whether Firefox may have taken a redirect to `about:` for one to an empty page, as it does in mode `no-cors` in workers and
 * with `keepalive`, and refuses it elsewhere. It tells extensions of no end in either case.
 *
 * @param failure the code of what is wrong there, and the scheme where that is it
 */
export const mayBeOpenedAsAbout = (
  exchange: Exchange,
  { hop }: Pick<Place, 'hop'>,
  failure: { readonly code: string; readonly scheme?: string },
): boolean =>
  exchange.browser === 'firefox' &&
  exchange.end === null &&
  failure.code === 'redirect-scheme' &&
  failure.scheme === 'about' &&
  hop === lastHopIndex(exchange) &&
  requestMode(exchange).mode === 'no-cors';
