import { isPotentiallyTrustworthy } from '../reading/url/potentially-trustworthy';

/**
 * Whether a page of that origin may not request that URL because it is secure and the URL is not.
 *
 * @param pageOrigin serialised; null when unknown
 * @see https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
 */
export function isMixedContent(pageOrigin: string | null, url: URL | null): boolean {
  if (pageOrigin === null || !pageOrigin.startsWith('https:')) return false;
  return url !== null && url.protocol === 'http:' && !isPotentiallyTrustworthy(url.href);
}
