import { hopAt, lastHopIndex } from '../../../exchange/hops';
import type { Exchange, Hop } from '../../../exchange/exchange';
import type { Diagnosis } from '../../diagnosis';

/** The hop that the verdict is about: the one where it broke, else the last. */
export function decisiveHop(
  exchange: Pick<Exchange, 'hops'>,
  { blockedAt }: Pick<Diagnosis, 'blockedAt'>,
): Hop {
  return hopAt(exchange, blockedAt?.hop ?? lastHopIndex(exchange));
}
