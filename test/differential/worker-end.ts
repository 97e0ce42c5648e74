import { ENDS_AT_WORKER } from '../zoo/worker-paths';
import type { ZooRequest } from '../zoo/zoo-case';

/** Whether a request is one that browsers never send to anybody, because of its mode. */
export const isForbiddenByMode = (request: ZooRequest): boolean =>
  request.kind === 'fetch' &&
  (request.mode === 'same-origin' ||
    (request.mode === 'no-cors' && (request.redirect ?? 'follow') !== 'follow'));

/** How a request ends that goes no further than its frame's service worker; undefined for all others. */
export const endAtWorker = (request: ZooRequest): 'responds' | 'fails' | undefined =>
  request.kind === 'fetch' && request.context === 'controlled-frame'
    ? ENDS_AT_WORKER[request.path ?? '/']
    : undefined;
