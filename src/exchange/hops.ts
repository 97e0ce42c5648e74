import type { Exchange, Hop } from './exchange';

type Hops = Pick<Exchange, 'hops'>;

/**
 * The hop with this index. Throws where there is none, because callers go by an index of the same exchange: another hop
 * in its place would have another request judged without a word.
 */
export function hopAt({ hops }: Hops, index: number): Hop {
  const hop = hops[index];
  if (hop === undefined)
    throw new RangeError(`No hop ${String(index)} in an exchange of ${String(hops.length)}`);
  return hop;
}

/** Where the request ended, or has come to so far. */
export const lastHop = (exchange: Hops): Hop => hopAt(exchange, lastHopIndex(exchange));

export const lastHopIndex = ({ hops }: Hops): number => hops.length - 1;
