import { hopAt } from '../../../exchange/hops';
import type { Exchange } from '../../../exchange/exchange';
import type { NetworkErrorKind } from '../../../exchange/network-event';
import { headersNamed } from '../../../fetch-standard/header-list';
import { isSameOriginUrl } from '../../../fetch-standard/origin';
import type { Place } from '../../diagnosis';
import { engineOf } from '../engine-of';
import { pageOrigin } from '../request/page-origin';
import { requestMode } from '../request/request-mode';

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';

/** How Firefox ends a response, or a redirect, that the CORS check refuses. */
const REFUSALS: ReadonlySet<NetworkErrorKind> = new Set(['unspecified', 'redirect-stopped']);

/** Whether the CORS check is run on the response of a hop. */
function isChecked(exchange: Exchange, hop: number): boolean {
  const page = pageOrigin(exchange);
  if (page === null || requestMode(exchange).mode !== 'cors') return false;
  return exchange.hops.slice(0, hop + 1).some(({ url }) => !isSameOriginUrl(page, url));
}

/**
 * Whether a response may have had another Access-Control-Allow-Origin header besides, an empty one. Where Firefox joins repeats for
 * its extensions it leaves out empty ones, and refuses the response for them all the same. DevTools tells repeats apart, but
 * not for workers, nor where the request failed. Spelled otherwise, as always with HTTP/2, Firefox does not mind them.
 */
export function mayHideRepeat(exchange: Exchange, { stage, hop }: Place): boolean {
  const { end } = exchange;
  if (stage === 'request' || end?.kind !== 'failed' || !REFUSALS.has(end.error.kind)) return false;
  if (!isChecked(exchange, hop)) return false;
  const { preflight, response } = hopAt(exchange, hop);
  const seen = stage === 'preflight' ? (preflight?.response ?? null) : response;
  if (seen?.repeatsMerged !== true || !engineOf(exchange).allowOriginRepeatsBySpelling) return false;
  const [only, ...others] = headersNamed(seen.headers, ALLOW_ORIGIN);
  return only?.name === ALLOW_ORIGIN && others.length === 0 && !only.value.includes(',');
}
