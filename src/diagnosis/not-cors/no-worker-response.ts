import type { LocatedNetworkFailure } from './located-network-failure';

/** A request of the page that went to its service worker and no further. */
export const noWorkerResponse = (error: string): LocatedNetworkFailure => ({
  failure: { code: 'service-worker-failed', error, detail: 'no-response' },
  stage: 'request',
  hop: 0,
  knownBy: 'derived',
});
