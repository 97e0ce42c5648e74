import type { Diagnosis } from '../../diagnosis/diagnosis';
import { decisiveHop } from '../../diagnosis/reading/outcome/decisive-hop';
import type { Situation } from '../../diagnosis/situations/situation';
import type { Exchange, Hop } from '../../exchange/exchange';

/**
 * Where the response of a hop came from: over the network; from the browser's cache, which may first have revalidated its copy
 * with the server; or from the cache alone.
 */
export type ResponseSource = 'network' | 'cache' | 'cache-alone';

/** By what the browser says of the response, or by what happened, because Chromium hides it of responses that it refused. */
export function responseSource(
  exchange: Exchange,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
  hop: Hop,
): ResponseSource {
  const stored = situations.find(({ code }) => code === 'browser-cache');
  if (stored?.knownBy === 'derived' && hop === decisiveHop(exchange, diagnosis)) return 'cache-alone';
  return hop.response?.fromCache === true ? 'cache' : 'network';
}
