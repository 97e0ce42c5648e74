/**
 * The last two labels of a host, which stand for its site. Public suffixes of two labels (`co.uk`) make two sites one,
 * so that what this says of different sites is never too much; an address is a site of its own.
 */
export function siteOf(host: string): string {
  if (/^[[\d]/.test(host) && /^(?:\[.*\]|[\d.]+)$/.test(host)) return host;
  return host.split('.').slice(-2).join('.');
}
