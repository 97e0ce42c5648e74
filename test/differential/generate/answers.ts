import fc from 'fast-check';
import type { Answer, HeaderLine, HopAnswers, ResponseAnswer } from '../../zoo/zoo-case';
import {
  allowCredentialsLines,
  allowHeadersLines,
  allowMethodsLines,
  allowOriginLines,
  exposeHeadersLines,
  maxAgeLines,
  plainLines,
} from './response-headers';
import { weighted } from './weighted';

/** Percent of the servers that get a header wrong, for each header that counts. */
const ODDNESS = 22;
/** Less on the way, so that chains of redirects are walked to their end. */
const ODDNESS_ON_THE_WAY = 6;

/** Statuses that end a response. 401 comes without a challenge and 407 not at all: both would ask the user. */
const finalStatus = weighted<number>(
  [20, 200],
  [
    6,
    fc.constantFrom(
      201,
      203,
      204,
      205,
      206,
      299,
      300,
      304,
      305,
      306,
      400,
      401,
      403,
      404,
      405,
      418,
      429,
      451,
      500,
      503,
      599,
    ),
  ],
  [
    2,
    fc.integer({ min: 200, max: 599 }).filter((status) => ![301, 302, 303, 307, 308, 407].includes(status)),
  ],
);

const preflightStatus = weighted<number>(
  [10, 204],
  [8, 200],
  [3, fc.constantFrom(201, 202, 205, 206, 226, 299)],
  [4, fc.constantFrom(300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 500, 501)],
  [1, fc.integer({ min: 200, max: 599 }).filter((status) => status !== 407)],
);

const both = (
  ...parts: readonly fc.Arbitrary<readonly HeaderLine[]>[]
): fc.Arbitrary<readonly HeaderLine[]> => fc.tuple(...parts).map((all) => all.flat());

/** Redirect statuses of a preflight that name a Location, as servers do. */
const withLocation = (headers: readonly HeaderLine[], status: number): readonly HeaderLine[] =>
  [301, 302, 303, 307, 308].includes(status) ? [...headers, ['Location', '{api}/?{same}']] : headers;

function preflight(oddness: number): fc.Arbitrary<ResponseAnswer> {
  return fc
    .record({
      status: weighted([oddness, preflightStatus], [44, 204]),
      headers: both(
        allowOriginLines(oddness),
        allowCredentialsLines(oddness * 2),
        allowMethodsLines(oddness),
        allowHeadersLines(oddness),
      ),
    })
    .map(({ status, headers }) => ({ kind: 'response', status, headers: withLocation(headers, status) }));
}

/** A preflight whose answer is kept for some time. */
export const cachedPreflight: fc.Arbitrary<ResponseAnswer> = fc
  .tuple(preflight(4), maxAgeLines(50))
  .map(([answer, maxAge]) => ({ ...answer, headers: [...answer.headers, ...maxAge] }));

/** The end of the way. */
export const finalAnswers: fc.Arbitrary<HopAnswers> = fc.record({
  preflight: preflight(ODDNESS),
  actual: weighted<Answer>(
    [
      60,
      fc
        .record({
          status: finalStatus,
          headers: both(
            allowOriginLines(ODDNESS),
            allowCredentialsLines(ODDNESS * 2),
            weighted<readonly HeaderLine[]>([1, []], [2, exposeHeadersLines(70)]),
            plainLines,
          ),
        })
        .map(({ status, headers }): ResponseAnswer => ({ kind: 'response', status, headers, body: 'ok\n' })),
    ],
    [1, { kind: 'close' }],
    [1, { kind: 'reset' }],
  ),
});

const goodLocation = fc.constantFrom(
  '{api}/?{next}',
  '{api}/?{next}',
  '{other}/?{next}',
  '{other}/?{next}',
  '{sameSite}/?{next}',
  '{sameSite}/?{next}',
  '{page}/?{next}',
  '{secure}/?{next}',
  '?{next}',
  '/deeper/../?{next}',
);

const oddLocation = fc.constantFrom(
  '//{otherHost}/?{next}',
  'HTTP://{otherHost}/?{next}',
  'http:\\\\{otherHost}\\?{next}',
  'http://u:p@{apiHost}/?{next}',
  'http://u@{otherHost}/?{next}',
  'http://:p@{apiHost}/?{next}',
  'http://@{otherHost}/?{next}',
  'http://:@{otherHost}/?{next}',
  'http://u:p@{pageHost}/?{next}',
  '{other}/?{next}#fragment',
  '{other}/a b?{next}',
  '{other}/\xc3\xa9?{next}',
  '{other}/\xe9?{next}',
  'http:/?{next}',
  '',
  'http://',
  'http://[::1',
  'http://localhost:99999/',
  'data:text/plain,x',
  'ftp://{otherHost}/',
  'about:blank',
  'blob:{other}/x',
  'file:///etc/hostname',
  'javascript:0',
  'x-custom:y',
);

const locationLines: fc.Arbitrary<readonly HeaderLine[]> = weighted<readonly HeaderLine[]>(
  [30, goodLocation.map((value): readonly HeaderLine[] => [['Location', value]])],
  [5, oddLocation.map((value): readonly HeaderLine[] => [['Location', value]])],
  [
    1,
    goodLocation.map((value): readonly HeaderLine[] => [
      ['location', value],
      ['Location', value],
    ]),
  ],
  [
    1,
    fc.tuple(goodLocation, goodLocation).map(([a, b]): readonly HeaderLine[] => [
      ['Location', a],
      ['Location', b],
    ]),
  ],
  [1, []],
);

/** A redirect to the next hop. */
export const redirectAnswers: fc.Arbitrary<HopAnswers> = fc.record({
  preflight: preflight(ODDNESS_ON_THE_WAY),
  actual: fc
    .record({
      status: weighted<number>(
        [20, fc.constantFrom(301, 302, 303, 307, 308)],
        [1, fc.constantFrom(300, 304, 305, 306)],
      ),
      location: locationLines,
      headers: both(allowOriginLines(ODDNESS_ON_THE_WAY), allowCredentialsLines(ODDNESS_ON_THE_WAY)),
    })
    .map(({ status, location, headers }): ResponseAnswer => ({
      kind: 'response',
      status,
      headers: [...location, ...headers],
      body: '',
    })),
});
