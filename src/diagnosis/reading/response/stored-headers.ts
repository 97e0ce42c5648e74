import { lastHop } from '../../../exchange/hops';
import type { Exchange } from '../../../exchange/exchange';

/**
 * Whether the response came from Firefox's cache. If the server confirmed a stored
 * response with 304, Firefox still refuses a repeated header that was stored before, and shows extensions the new one alone.
 * The page's timeline does not tell: it was seen to show 200 where the script got nothing.
 */
export function hangsOnStoredHeaders({ browser, end, hops }: Exchange): boolean {
  const { response } = lastHop({ hops });
  const isCompleted = end?.kind === 'completed';
  return browser === 'firefox' && isCompleted && response?.fromCache === true;
}
