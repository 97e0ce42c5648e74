import type { Exchange } from '../../exchange/exchange';
import type { Recording } from './read-recording';

/** The requests that a recording is about, oldest first. It may hold others that they are explained beside. */
export function requestsIn({ requests, exchanges }: Recording): readonly Exchange[] {
  const about = new Set(requests);
  return exchanges.filter(({ id }) => about.has(id));
}
