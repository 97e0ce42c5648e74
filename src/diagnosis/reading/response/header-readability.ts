import { lastHop } from '../../../exchange/hops';
import type { Exchange } from '../../../exchange/exchange';
import { isHeaderExposed } from '../../../fetch-standard/cors-exposed';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { serializedOriginOfUrl } from '../../../fetch-standard/origin';
import type { Diagnosis } from '../../diagnosis';
import { engineOf } from '../engine-of';

/** Whether the script can read a header of its response; `unknown` where that depends on credentials that nothing shows. */
export type Readability = 'readable' | 'hidden' | 'unknown';

/**
 * For each header of the last response, by its lower-cased name, whether the script can read it. Null where that is no
 * question: another mode, another verdict, a verdict that depends on credentials that nothing shows, or a response of the
 * page's own origin.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function headerReadability(
  exchange: Exchange,
  diagnosis: Pick<Diagnosis, 'verdict' | 'mode' | 'credentials' | 'causesIfCredentialed'>,
): ReadonlyMap<string, Readability> | null {
  const { verdict, mode, credentials, causesIfCredentialed } = diagnosis;
  const { hops, pageOrigin, type } = exchange;
  const headers = lastHop({ hops }).response?.headers ?? null;
  if (verdict !== 'allowed' || mode.mode !== 'cors' || type !== 'xmlhttprequest' || headers === null)
    return null;
  if (causesIfCredentialed.length > 0 || hops.every(({ url }) => serializedOriginOfUrl(url) === pageOrigin))
    return null;
  const isExposed = (name: string, isIncluded: boolean): boolean =>
    isHeaderExposed(name, headers, isIncluded, engineOf(exchange));
  const readability = (name: string): Readability => {
    const without = isExposed(name, false);
    const withCredentials = isExposed(name, true);
    if (credentials.mode === 'unknown' && without !== withCredentials) return 'unknown';
    return (credentials.mode === 'include' ? withCredentials : without) ? 'readable' : 'hidden';
  };
  return new Map(headers.map(({ name }) => [asciiLowercase(name), readability(name)]));
}
