import type { FetchContext, OriginRole } from './zoo-case';

/** The server whose origin a frame has, where that is not the page's. */
export const FRAME_ROLES: Readonly<Partial<Record<FetchContext, OriginRole>>> = {
  'cross-origin-frame': 'sameSite',
  'secure-frame': 'secure',
  'international-frame': 'international',
  'ipv6-frame': 'ipv6',
  'default-port-frame': 'defaultPort',
};
