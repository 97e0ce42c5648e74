import { lastHop } from '../../../exchange/hops';
import type { Exchange } from '../../../exchange/exchange';

/**
 * Whether the connection may have broken once a preflight had passed. Firefox ends that like a refusal, by the same
 * error; which of the two it was, nothing shows.
 */
export function mayHaveBroken({ browser, end, hops }: Exchange): boolean {
  const { preflight, response } = lastHop({ hops });
  const hasPassed = preflight !== null && preflight.response !== null;
  const isUnnamed = end?.kind === 'failed' && end.error.kind === 'unspecified';
  return browser === 'firefox' && isUnnamed && hasPassed && response === null;
}
