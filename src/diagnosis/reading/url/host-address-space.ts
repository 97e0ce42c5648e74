import { parseUrl } from '../../../fetch-standard/parse-url';

/** Whether a host, as URLs serialise it, is this machine by its very name: a loopback address or a name of it. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
}

const LOCAL =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|\[f[cde][0-9a-f:]*\]|.+\.local)$/;

/**
 * The address space of a host as far as its name tells; null where that takes looking it up.
 *
 * @param host as URLs serialise it
 * @see https://wicg.github.io/local-network-access/#ip-address-space-heading
 */
export function hostAddressSpace(host: string): 'loopback' | 'local' | null {
  if (isLoopbackHost(host)) return 'loopback';
  return LOCAL.test(host) ? 'local' : null;
}

/** Whether a URL names a host of this machine or its network; false where that takes looking it up, or there is none. */
export const isLocalUrl = (url: string | null): boolean =>
  hostAddressSpace(parseUrl(url ?? '')?.hostname ?? '') !== null;
