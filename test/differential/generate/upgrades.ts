import fc from 'fast-check';
import type { FetchRequest, HeaderLine, HopResponses } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { goodLocation, redirectTo } from './redirects';
import { corsFetch } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

/** The URL that a script names, which the browser requests over https by itself. */
const PLAIN_URL = 'http://{upgradedHost}/';

const STRICT: HeaderLine = ['Strict-Transport-Security', 'max-age=600'];

const announcing = (responses: HopResponses): HopResponses =>
  responses.actual?.kind === 'response'
    ? { ...responses, actual: { ...responses.actual, headers: [...responses.actual.headers, STRICT] } }
    : responses;

/** Upgraded by the frame's own policy, or by what the server announced before; a redirect may follow. */
const way: fc.Arbitrary<Pick<FetchRequest, 'context' | 'before'>> = weighted<
  Pick<FetchRequest, 'context' | 'before'>
>(
  [3, { context: 'upgrading-frame' }],
  [1, { before: [{ url: 'https://{upgradedHost}/', method: 'GET', headers: [] }] }],
);

/** Requests that the browser upgrades to https before it sends them. */
export const upgraded: fc.Arbitrary<Content> = fc
  .record({
    base: corsFetch,
    way,
    last: finalResponses,
    hop: weighted<HopResponses | undefined>([3, undefined], [1, redirectTo(goodLocation)]),
  })
  .map(({ base, way: how, last, hop }) => ({
    request: { ...base, context: 'page', ...how, to: 'upgraded', url: PLAIN_URL },
    responses: hop === undefined ? announcing(last) : { ...announcing(hop), hops: [last] },
  }));
