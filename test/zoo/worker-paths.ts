/** By what the service worker does with a request of its frame: the path of the URL that tells it so. */
export const WORKER_PATHS = {
  passesOn: '/passed-on',
  leavesAlone: '/left-alone',
  throws: '/worker-throws',
  prevents: '/worker-prevents',
  makesUp: '/made-up',
  error: '/worker-error',
  rejects: '/worker-rejects',
  opaque: '/worker-opaque',
  drops: '/worker-drops',
  cache: '/worker-cache',
} as const;

/** What keeps a request from its server: the worker gives it no response, or one of its own. */
export const ENDS_AT_WORKER: Readonly<Record<string, 'responds' | 'fails'>> = {
  [WORKER_PATHS.makesUp]: 'responds',
  [WORKER_PATHS.error]: 'fails',
  [WORKER_PATHS.rejects]: 'fails',
  [WORKER_PATHS.prevents]: 'fails',
};
