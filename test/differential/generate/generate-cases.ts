import fc from 'fast-check';
import type { GeneratedCase } from '../generated-case';
import { cachedPreflight, finalAnswers, redirectAnswers } from './answers';
import { request } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

const direct: fc.Arbitrary<Content> = fc.record({ request, answers: finalAnswers });

/** Up to five redirects; a way that begins at the page's own origin is a request that CORS catches up with. */
const redirected: fc.Arbitrary<Content> = fc
  .record({
    request,
    fromPage: weighted([4, false], [1, true]),
    redirects: fc.array(redirectAnswers, { minLength: 1, maxLength: 5, size: 'max' }),
    last: finalAnswers,
  })
  .map(({ request: sent, fromPage, redirects, last }) => {
    const [first = last, ...others] = redirects;
    return {
      request: fromPage ? { ...sent, to: 'page' } : sent,
      answers: { ...first, hops: [...others, last] },
    };
  });

/** The same request twice, so that the browser may remember the answer to its first preflight. */
const repeated: fc.Arbitrary<Content> = fc
  .record({ request, answers: finalAnswers, preflight: weighted([3, cachedPreflight], [1, undefined]) })
  .map(({ request: sent, answers, preflight }) => ({
    request: sent.kind === 'fetch' ? { ...sent, times: 2 } : sent,
    answers: preflight === undefined ? answers : { ...answers, preflight },
  }));

const content: fc.Arbitrary<Content> = weighted<Content>([10, direct], [6, redirected], [2, repeated]);

/** So many cases, the same for the same seed. */
export function generateCases(count: number, seed: number): readonly GeneratedCase[] {
  return fc
    .sample(content, { numRuns: count, seed })
    .map((made, index) => ({ id: `d-${seed >>> 0}-${index}`, ...made }));
}
