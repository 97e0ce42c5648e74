import { CHROMIUM_ABORTED, FIREFOX_REFUSED } from '../../exchange/error-names';
import { hopAt, lastHop, lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { isSameOrigin, isSameOriginUrl, originOfUrl } from '../../fetch-standard/origin';
import { parseUrl } from '../../fetch-standard/parse-url';
import { getHeader } from '../../fetch-standard/header-list';
import type { LocatedNetworkFailure } from './located-network-failure';
import { isMixedContent } from './is-mixed-content';
import type { Place } from '../diagnosis';
import { mayHideRepeat } from '../reading/outcome/hidden-repeat';
import { isPolicySeen, policyLines } from '../reading/policies/page-policy';
import { pageOrigin } from '../reading/request/page-origin';
import { mayRefuseRedirects } from '../reading/request/redirect-mode';
import { requestMode } from '../reading/request/request-mode';

/** What besides a policy of the page may have kept Firefox from following. */
type Alternative = 'or-same-origin-mode' | 'or-empty-repeat';

/**
 * Whether the browser itself stopped at the last redirect. Chromium's webRequest ends that like a redirect which the
 * page chose not to follow; its DevTools reports it for the redirect, and with another error than redirect mode `error`.
 */
function wasBarred(exchange: Exchange): 'yes' | 'no' | 'unknown' {
  const { devtoolsError, end, hops } = exchange;
  if (end?.kind !== 'failed') return 'no';
  const { kind, name } = end.error;
  if (kind === 'redirect-stopped' || name === FIREFOX_REFUSED) return 'yes';
  if (name !== CHROMIUM_ABORTED) return 'no';
  if (devtoolsError !== null)
    return devtoolsError.hop < hops.length && devtoolsError.name === CHROMIUM_ABORTED ? 'yes' : 'no';
  return mayRefuseRedirects(exchange) ? 'unknown' : 'yes';
}

/** Whether the redirect leads away from the page's origin for the first time, and nothing shows the request's mode. */
function mayBeSameOriginMode(exchange: Exchange, location: string | null): boolean {
  const { mode, knownBy } = requestMode(exchange);
  const page = pageOrigin(exchange);
  if (page === null || mode !== 'cors' || knownBy !== 'assumed') return false;
  const last = lastHop(exchange);
  const target = originOfUrl(parseUrl(location ?? '', last.url)?.href ?? '');
  const isHome = exchange.hops.every(({ url }) => isSameOriginUrl(page, url));
  return isHome && target !== null && !isSameOrigin(page, target);
}

/** What else may have ended it so; nothing where a policy was seen in the page's own response. */
function elseOf(exchange: Exchange, place: Place, location: string | null): Alternative | null {
  if (mayBeSameOriginMode(exchange, location)) return 'or-same-origin-mode';
  const isExplained = isPolicySeen(policyLines(exchange, 'content-security-policy'));
  return !isExplained && mayHideRepeat(exchange, place) ? 'or-empty-repeat' : null;
}

/**
 * A redirect that the rules of CORS allow and that something else of the page forbids: mixed content, or its Content
 * Security Policy. Null when the end of the exchange is no sign of either.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function barredRedirect(exchange: Exchange): LocatedNetworkFailure | null {
  const { end } = exchange;
  const hop = lastHopIndex(exchange);
  const last = hopAt(exchange, hop);
  if (end?.kind !== 'failed' || last.response === null) return null;
  const barred = wasBarred(exchange);
  if (barred === 'no') return null;
  const place = { stage: 'redirect', hop } as const;
  const location = last.redirectUrl ?? getHeader(last.response.headers, 'location');
  const error = end.error.name;
  if (isMixedContent(exchange.pageOrigin, parseUrl(location ?? '', last.url))) {
    const knownBy = barred === 'yes' ? 'derived' : 'assumed';
    return { ...place, failure: { code: 'mixed-content', error }, knownBy };
  }
  if (barred === 'unknown') return null;
  const lines = policyLines(exchange, 'content-security-policy');
  const detail = elseOf(exchange, place, location);
  const failure = {
    code: 'csp-blocked',
    error,
    policyLines: lines,
    ...(detail === null ? {} : { detail }),
  } as const;
  return { ...place, failure, knownBy: 'assumed' };
}
