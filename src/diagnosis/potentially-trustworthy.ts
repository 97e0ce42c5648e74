/**
 * Whether a URL is potentially trustworthy, so that browsers send `Sec-Fetch-*` headers to it: https, wss, or loopback.
 *
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy
 */
export function isPotentiallyTrustworthy(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || protocol === 'wss:' || protocol === 'file:') return true;
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
