import { lastHop } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { isHeaderExposed } from '../../fetch-standard/cors-exposed';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import type { Diagnosis } from '../diagnosis';
import { engineOf } from './engine-of';

/**
 * The names, lower-cased, of headers of the last response that the script cannot read although CORS lets it have the
 * response. Null where that is no question: another mode, another verdict, or a response of the page's own origin.
 */
export function hiddenHeaderNames(
  exchange: Exchange,
  { verdict, mode, credentials }: Pick<Diagnosis, 'verdict' | 'mode' | 'credentials'>,
): ReadonlySet<string> | null {
  const { hops, pageOrigin, type } = exchange;
  const headers = lastHop({ hops }).response?.headers ?? null;
  if (verdict !== 'allowed' || mode.mode !== 'cors' || type !== 'xmlhttprequest' || headers === null)
    return null;
  if (hops.every(({ url }) => serializedOriginOfUrl(url) === pageOrigin)) return null;
  const names = headers
    .map(({ name }) => asciiLowercase(name))
    .filter((name) => !isHeaderExposed(name, headers, credentials.mode === 'include', engineOf(exchange)));
  return new Set(names);
}
