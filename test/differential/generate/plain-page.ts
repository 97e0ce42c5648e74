import fc from 'fast-check';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { cookieRequest } from './cookies';
import { goodLocation, redirectTo } from './redirects';
import { request } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

const direct: fc.Arbitrary<Content> = fc.record({ request, responses: finalResponses });

const redirected: fc.Arbitrary<Content> = fc
  .record({ request, hop: redirectTo(goodLocation), last: finalResponses })
  .map(({ request: sent, hop, last }) => ({ request: sent, responses: { ...hop, hops: [last] } }));

/** Requests of a page that is no secure context, as it is on plain http and has a name of its own. */
export const plainPage: fc.Arbitrary<Content> = weighted<Content>(
  [3, direct],
  [2, redirected],
  [1, cookieRequest],
).map((content) => ({ ...content, page: 'defaultPort' }));
