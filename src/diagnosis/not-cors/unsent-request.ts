import type { Exchange } from '../../exchange/exchange';
import { isBadPort } from '../../fetch-standard/bad-port';
import { parseUrl } from '../../fetch-standard/parse-url';
import { isMixedContent } from './is-mixed-content';
import type { LocatedNetworkFailure } from './located-network-failure';
import { needsIntegrity, policyLines } from '../reading/policies/page-policy';
import { isPotentiallyTrustworthy } from '../reading/url/potentially-trustworthy';

/**
 * Why the browser refused a request before it was sent. Only DevTools lists such a request, and names no reason: mixed
 * content shows by the URLs, a Content Security Policy is the likeliest for a request with CORS, whose mode refuses
 * nothing, and for all others nothing tells it from the mode.
 *
 * @param error what stands for the browser's report
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function unsentRequest(exchange: Exchange, error: string): LocatedNetworkFailure {
  const place = { stage: 'request', hop: 0 } as const;
  const { pageOrigin, topLevelOrigin, type } = exchange;
  const url = parseUrl(exchange.hops[0].url);
  if (isMixedContent(pageOrigin, url))
    return { ...place, failure: { code: 'mixed-content', error }, knownBy: 'derived' };
  if (isBadPort(url?.port ?? ''))
    return { ...place, failure: { code: 'never-sent', error }, knownBy: 'derived' };
  // Documents of opaque origin and those that send no referrer leave nothing to know them by but the page around them.
  // Chromium lists no request that a policy or a mode forbids, and names a secure frame to no server that is not.
  const isUnknown = pageOrigin === null || pageOrigin === 'null';
  const isNotSecure = url?.protocol === 'http:' && !isPotentiallyTrustworthy(url.href);
  const isListedAlone = exchange.browser === 'chromium' && pageOrigin === null && isNotSecure;
  if (isListedAlone || (isUnknown && isMixedContent(topLevelOrigin, url)))
    return { ...place, failure: { code: 'mixed-content', error }, knownBy: 'assumed' };
  if (needsIntegrity(exchange)) {
    const lines = policyLines(exchange, 'integrity-policy');
    return { ...place, failure: { code: 'integrity-policy', error, policyLines: lines }, knownBy: 'assumed' };
  }
  const code = type === 'xmlhttprequest' ? 'csp-blocked' : 'never-sent';
  const csp = policyLines(exchange, 'content-security-policy');
  // Firefox lists what an Integrity-Policy blocks without its type.
  const integrity = type === 'other' ? policyLines(exchange, 'integrity-policy') : null;
  const lines = csp === null ? null : [...csp, ...(integrity ?? [])];
  return {
    ...place,
    failure: { code, error, policyLines: lines },
    knownBy: code === 'never-sent' ? 'derived' : 'assumed',
  };
}
