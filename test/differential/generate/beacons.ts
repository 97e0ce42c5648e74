import fc from 'fast-check';
import type { BeaconRequest } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { goodLocation, redirectTo } from './redirects';
import { target } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

const withRedirects = weighted<number>([3, 0], [1, 1]);

/** A beacon with a type that needs a preflight; the page's timeline tells whether CORS let it pass. */
const withCors: fc.Arbitrary<Content> = fc
  .record({ to: target, last: finalResponses, hop: redirectTo(goodLocation), redirects: withRedirects })
  .map(({ to, last, hop, redirects }) => ({
    request: beacon(to, 'application/json'),
    responses: redirects === 0 ? last : { ...hop, hops: [last] },
  }));

/** A beacon of plain text, of whose end the page learns nothing: one that its server completes. */
const withoutCors: fc.Arbitrary<Content> = fc
  .record({
    to: target,
    last: finalResponses.filter(({ actual }) => actual?.kind === 'response' && actual.status >= 200),
    hop: redirectTo(goodLocation),
    redirects: withRedirects,
  })
  .map(({ to, last, hop, redirects }) => ({
    request: beacon(to),
    responses: redirects === 0 ? last : { ...hop, hops: [last] },
  }));

const beacon = (to: BeaconRequest['to'], bodyType?: string): BeaconRequest => ({
  kind: 'beacon',
  to,
  ...(bodyType === undefined ? {} : { bodyType }),
});

/** What `navigator.sendBeacon` sends: always POST, always with credentials. */
export const sentBeacon: fc.Arbitrary<Content> = weighted<Content>([2, withCors], [1, withoutCors]);
