import type { Exchange } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { OPAQUE_ORIGIN, parseOrigin } from '../../../fetch-standard/origin';
import type { Origin } from '../../../fetch-standard/origin';

/**
 * The origin of the page, or what the first Origin header says where the browser does not name the page, or an opaque one
 * where it names none for that; null when nothing is known.
 */
export function pageOrigin(exchange: Exchange): Origin | null {
  if (exchange.pageOrigin !== null) return parseOrigin(exchange.pageOrigin) ?? OPAQUE_ORIGIN;
  const first = exchange.hops[0];
  for (const headers of [first.preflight?.requestHeaders, first.requestHeaders]) {
    const sent = headers === undefined || headers === null ? null : getHeader(headers, 'origin');
    if (sent !== null) return parseOrigin(sent) ?? OPAQUE_ORIGIN;
  }
  return isOfOpaqueDocument(exchange) ? OPAQUE_ORIGIN : null;
}

/** Firefox names no page where the document or worker is of opaque origin, and none for requests of its own, such as icons. */
function isOfOpaqueDocument(exchange: Exchange): boolean {
  const { browser, beginningMissed, frameId, topLevelOrigin, type, hops } = exchange;
  if (browser !== 'firefox' || beginningMissed || hops[0].requestHeaders === null) return false;
  return frameId !== 0 || topLevelOrigin === 'null' || type === 'xmlhttprequest';
}
