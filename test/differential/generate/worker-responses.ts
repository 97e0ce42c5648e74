import fc from 'fast-check';
import { WORKER_PATHS } from '../../zoo/worker-paths';
import type { FetchRequest } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { goodLocation, redirectTo } from './redirects';
import { corsFetch, otherModeFetch } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

/** What the service worker does with the request: mostly it passes it on. */
const path: fc.Arbitrary<string> = weighted<string>(
  [2, WORKER_PATHS.passesOn],
  [3, fc.constantFrom(...Object.values(WORKER_PATHS))],
);

/**
 * What the worker may do with this request. Its own request without CORS is a GET, so that of another method would be
 * another request than the page's. Of a redirect that it follows no further, nothing shows whether it dropped the response.
 */
function pathFor({ method = 'GET', redirect = 'follow' }: FetchRequest, chosen: string): string {
  const isOther =
    (chosen === WORKER_PATHS.opaque && method !== 'GET') ||
    (chosen === WORKER_PATHS.drops && redirect !== 'follow');
  return isOther ? WORKER_PATHS.passesOn : chosen;
}

/** A request of a frame whose service worker sends it to the server, responds by itself, fails, or leaves it alone. */
export const workerResponse: fc.Arbitrary<Content> = fc
  .record({
    base: weighted<FetchRequest>([4, corsFetch], [1, otherModeFetch]),
    path,
    fromPage: weighted([6, false], [1, true]),
    last: finalResponses,
    hop: weighted([3, undefined], [1, redirectTo(goodLocation)]),
  })
  .map(({ base, path: chosen, fromPage, last, hop }) => ({
    request: {
      ...base,
      ...(fromPage ? { to: 'page' } : {}),
      path: pathFor(base, chosen),
      context: 'controlled-frame',
    },
    responses: hop === undefined ? last : { ...hop, hops: [last] },
  }));
