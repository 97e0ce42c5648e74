import fc from 'fast-check';
import type { HopResponses } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { goodLocation, redirectTo } from './redirects';
import { request } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

/** A redirect before the HTTP/2 server, one by it, or none. */
const hop = weighted<{ readonly toIt?: HopResponses; readonly byIt?: HopResponses }>(
  [4, {}],
  [1, redirectTo(fc.constant('{http2}/?{next}')).map((toIt) => ({ toIt }))],
  [1, redirectTo(goodLocation).map((byIt) => ({ byIt }))],
);

/** A request to a server over HTTP/2: its responses have header names in lowercase and no reason phrase. */
export const overHttp2: fc.Arbitrary<Content> = fc
  .record({ request, hop, last: finalResponses })
  .map(({ request: sent, hop: { toIt, byIt }, last }) => {
    const first = toIt ?? byIt;
    return {
      request: toIt === undefined ? { ...sent, to: 'http2' } : sent,
      responses: first === undefined ? last : { ...first, hops: [last] },
    };
  });
