import fc from 'fast-check';
import type { HopResponses } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { goodLocation, redirectResponses, redirectTo } from './redirects';
import { corsFetch, otherModeFetch } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

/** The same server again, another one, or whatever passes for a redirect. */
const redirect: fc.Arbitrary<HopResponses> = weighted<HopResponses>(
  [2, redirectTo(fc.constantFrom('?{next}', '/deeper/../?{next}'))],
  [3, redirectTo(goodLocation)],
  [1, redirectResponses],
);

/** A request with `keepalive` that is redirected: Chromium follows on its own account, whatever it tells the page. */
export const redirectedKeptAlive: fc.Arbitrary<Content> = fc
  .record({
    request: weighted([6, corsFetch], [1, otherModeFetch]),
    redirects: fc.array(redirect, { minLength: 1, maxLength: 3 }),
    last: finalResponses,
  })
  .map(({ request, redirects, last }) => {
    const [first = last, ...others] = redirects;
    return {
      request: { ...request, keepalive: true },
      responses: { ...first, hops: [...others, last] },
    };
  });
