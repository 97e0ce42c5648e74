import { parseUrl } from '../fetch-standard/parse-url';

/**
 * Whether a URL is potentially trustworthy, so that browsers send `Sec-Fetch-*` headers to it: https, wss, or loopback.
 *
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy
 */
export function isPotentiallyTrustworthy(url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  const { protocol, hostname } = parsed;
  if (protocol === 'https:' || protocol === 'wss:' || protocol === 'file:') return true;
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
