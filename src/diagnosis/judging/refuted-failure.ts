import { hopAt } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import type { LocatedFailure } from './evaluate-rules';

/**
 * Whether the browser went on where a failure would have stopped it: it sent the request that a preflight would have
 * kept back and got a response, or followed a redirect. A redirect that Firefox announces and then does not follow has
 * no request headers.
 */
export function isRefuted({ hops }: Exchange, { stage, hop }: LocatedFailure): boolean {
  if (hops.slice(hop + 1).some(({ requestHeaders }) => requestHeaders !== null)) return true;
  const isBefore = stage === 'preflight' || stage === 'request';
  return isBefore && hopAt({ hops }, hop).response !== null;
}
