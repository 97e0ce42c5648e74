import fc from 'fast-check';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { sentBeacon } from './beacons';
import { cachedResponse, storedForAnother } from './cached-responses';
import { cookieRequest } from './cookies';
import { elementLoad } from './element-loads';
import { redirectedKeptAlive } from './kept-alive';
import { overHttp2 } from './over-http2';
import { plainPage } from './plain-page';
import { redirectResponses } from './redirects';
import { request } from './requests';
import { sequence } from './sequences';
import { spelledOrigin } from './spelled-origins';
import { upgraded } from './upgrades';
import { weighted } from './weighted';
import { workerResponse } from './worker-responses';

type Content = Omit<GeneratedCase, 'id'>;

const keptAlive = fc
  .record({ request, keepalive: weighted([9, false], [1, true]) })
  .map(({ request: sent, keepalive }) =>
    keepalive && sent.kind === 'fetch' ? { ...sent, keepalive } : sent,
  );

const direct: fc.Arbitrary<Content> = fc.record({ request: keptAlive, responses: finalResponses });

/** Up to five redirects; a way that begins at the page's own origin is a request that CORS catches up with. */
const redirected: fc.Arbitrary<Content> = fc
  .record({
    request,
    fromPage: weighted([4, false], [1, true]),
    redirects: fc.array(redirectResponses, { minLength: 1, maxLength: 5, size: 'max' }),
    last: finalResponses,
  })
  .map(({ request: sent, fromPage, redirects, last }) => {
    const [first = last, ...others] = redirects;
    return {
      request: fromPage ? { ...sent, to: 'page' } : sent,
      responses: { ...first, hops: [...others, last] },
    };
  });

const content: fc.Arbitrary<Content> = weighted<Content>(
  [20, direct],
  [12, redirected],
  [5, sequence],
  [4, elementLoad],
  [1, sentBeacon],
  [1, spelledOrigin],
  [1, upgraded],
  [2, cachedResponse],
  [3, storedForAnother],
  [2, cookieRequest],
  [3, workerResponse],
  [3, overHttp2],
  [3, plainPage],
  [3, redirectedKeptAlive],
);

/** So many cases, the same for the same seed. */
export function generateCases(count: number, seed: number): readonly GeneratedCase[] {
  return fc
    .sample(content, { numRuns: count, seed })
    .map((made, index) => ({ id: `d-${seed >>> 0}-${index}`, ...made }));
}
