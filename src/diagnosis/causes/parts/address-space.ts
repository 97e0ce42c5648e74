import { parseUrl } from '../../../fetch-standard/parse-url';
import type { Circumstances } from '../../diagnosis';
import { hostAddressSpace } from '../../reading/url/host-address-space';

/** The address space of the server: what its name tells, else the local network, as the public one is not guarded. */
export function addressSpace({ url }: Pick<Circumstances, 'url'>): 'loopback' | 'local' {
  return hostAddressSpace(parseUrl(url)?.hostname ?? '') ?? 'local';
}
