import type { FetchContext, OriginRole } from './zoo-case';

/** The server whose origin a frame has, where that is not the page's. */
export const FRAME_ROLES: Readonly<Partial<Record<FetchContext, OriginRole>>> = {
  'cross-origin-frame': 'sameSite',
  'secure-frame': 'secure',
  'international-frame': 'international',
  'ipv6-frame': 'ipv6',
  'default-port-frame': 'defaultPort',
};

/** Frames whose origin is no server's but their own, which is opaque. */
export const OPAQUE_ORIGIN_CONTEXTS: ReadonlySet<FetchContext> = new Set([
  'sandboxed-frame',
  'sandboxed-srcdoc-frame',
  'data-frame',
]);
