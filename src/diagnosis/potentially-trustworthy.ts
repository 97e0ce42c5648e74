import { originOfUrl } from '../fetch-standard/origin';
import { schemeOf } from '../fetch-standard/request';

/**
 * Whether a URL is potentially trustworthy, so that browsers send `Sec-Fetch-*` headers to it: https, wss, or loopback.
 *
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy
 */
export function isPotentiallyTrustworthy(url: string): boolean {
  const scheme = schemeOf(url);
  if (scheme === 'https' || scheme === 'wss' || scheme === 'file') return true;
  const origin = originOfUrl(url);
  if (origin?.kind !== 'tuple') return false;
  const { host } = origin;
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}
