import type { Exchange } from '../exchange/exchange';
import { getHeader } from '../fetch-standard/header-list';
import { OPAQUE_ORIGIN, parseOrigin } from '../fetch-standard/origin';
import type { Origin } from '../fetch-standard/origin';

/**
 * The origin of the page, or what the first Origin header says where the browser does not name the page; null when
 * neither is known.
 */
export function pageOrigin(exchange: Exchange): Origin | null {
  if (exchange.pageOrigin !== null) return parseOrigin(exchange.pageOrigin) ?? OPAQUE_ORIGIN;
  const first = exchange.hops[0];
  for (const headers of [first.preflight?.requestHeaders, first.requestHeaders]) {
    const sent = headers === undefined || headers === null ? null : getHeader(headers, 'origin');
    if (sent !== null) return parseOrigin(sent) ?? OPAQUE_ORIGIN;
  }
  return null;
}
