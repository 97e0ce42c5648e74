import { originOfUrl } from '../../../fetch-standard/origin';
import type { Origin } from '../../../fetch-standard/origin';
import { schemeOf } from '../../../fetch-standard/request';
import { isLoopbackHost } from './host-address-space';

/**
 * Whether a URL is potentially trustworthy, so that browsers send `Sec-Fetch-*` headers to it: https, wss, or loopback.
 *
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy
 */
export function isPotentiallyTrustworthy(url: string): boolean {
  const scheme = schemeOf(url);
  if (scheme === 'https' || scheme === 'wss' || scheme === 'file') return true;
  const origin = originOfUrl(url);
  return origin?.kind === 'tuple' && isLoopbackHost(origin.host);
}

/**
 * Whether a page of that origin is secure, as far as its origin tells: the frames around it count as well.
 *
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
 */
export function isTrustworthyOrigin({ scheme, host }: Extract<Origin, { kind: 'tuple' }>): boolean {
  return (scheme !== 'http' && scheme !== 'ftp') || isLoopbackHost(host);
}
