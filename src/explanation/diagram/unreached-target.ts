import type { Exchange } from '../../exchange/exchange';
import { hopAt, lastHopIndex } from '../../exchange/hops';
import { getHeader } from '../../fetch-standard/header-list';
import { parseUrl } from '../../fetch-standard/parse-url';
import { isRedirectStatus, redirectedMethod } from '../../fetch-standard/status';

/** What a redirect leads to that the browser did not follow. */
export type UnreachedTarget = { readonly url: string; readonly method: string };

/** Where the last response of an exchange redirects to, though nothing went there; null where it does not, or that is open. */
export function unreachedTarget(exchange: Exchange): UnreachedTarget | null {
  const { end } = exchange;
  const { url, method, response, redirectUrl } = hopAt(exchange, lastHopIndex(exchange));
  if (end === null || end.kind === 'interrupted') return null;
  if (response === null || !isRedirectStatus(response.status)) return null;
  const location = redirectUrl ?? getHeader(response.headers, 'location');
  const target = location === null ? null : parseUrl(location, url);
  return target === null ? null : { url: target.href, method: redirectedMethod(method, response.status) };
}
