import { parseUrl } from '../../../fetch-standard/parse-url';
import { hostAddressSpace } from '../../host-address-space';

/** The host name of a URL or origin; empty when it has none. */
export const hostOf = (url: string | null): string => parseUrl(url ?? '')?.hostname ?? '';

/** Whether a URL or origin is one of this machine or of the local network, by its name. */
export const isDevelopmentHost = (url: string | null): boolean => hostAddressSpace(hostOf(url)) !== null;
