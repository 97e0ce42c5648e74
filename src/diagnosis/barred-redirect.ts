import type { Exchange } from '../exchange/exchange';
import { parseUrl } from '../fetch-standard/parse-url';
import { getHeader } from '../fetch-standard/header-list';
import type { NetworkFinding } from './network-cause';
import { isPotentiallyTrustworthy } from './potentially-trustworthy';

/** Requests whose redirect mode a script may choose; an element always follows. */
const MAY_REFUSE_REDIRECTS: ReadonlySet<string> = new Set(['xmlhttprequest', 'ping', 'other']);

/** What Chromium's DevTools reports of a redirect that the page asked to fail on. */
const REFUSED_BY_MODE = 'net::ERR_FAILED';

function leadsToMixedContent({ pageOrigin }: Exchange, location: string | null, url: string): boolean {
  if (pageOrigin === null || !pageOrigin.startsWith('https:')) return false;
  const target = parseUrl(location ?? '', url);
  return target !== null && target.protocol === 'http:' && !isPotentiallyTrustworthy(target.href);
}

/**
 * A redirect that the rules of CORS allow and that something else of the page forbids: mixed content, or its Content
 * Security Policy, which the exchange does not hold. Null when the end of the exchange is no sign of either: Chromium
 * ends them as it ends a redirect that the page asked not to follow, and only mixed content shows by the URLs.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function barredRedirect(exchange: Exchange): NetworkFinding | null {
  const { end, hops } = exchange;
  const hop = hops.length - 1;
  const last = hops[hop] ?? hops[0];
  if (end?.kind !== 'failed' || last.response === null) return null;
  const isStopped = end.error.kind === 'redirect-stopped';
  if (!isStopped && end.error.kind !== 'aborted') return null;
  const place = { stage: 'redirect', hop } as const;
  const location = last.redirectUrl ?? getHeader(last.response.headers, 'location');
  const failure = { code: 'mixed-content', error: end.error.name } as const;
  if (exchange.devtoolsError !== REFUSED_BY_MODE && leadsToMixedContent(exchange, location, last.url))
    return { ...place, failure, knownBy: isStopped ? 'derived' : 'assumed' };
  if (!isStopped && MAY_REFUSE_REDIRECTS.has(exchange.type)) return null;
  return { ...place, failure: { code: 'csp-blocked', error: end.error.name }, knownBy: 'assumed' };
}
