import fc from 'fast-check';
import type { ServerReaction, HeaderLine, HopResponses, SentResponse } from '../../zoo/zoo-case';
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

/** Statuses that end a response, or ought to. 401 and 407 come without a challenge, which would ask the user. */
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
  [2, fc.integer({ min: 200, max: 599 }).filter((status) => ![301, 302, 303, 307, 308].includes(status))],
  [1, fc.constantFrom(100, 101, 102, 103, 150, 199)],
);

const preflightStatus = weighted<number>(
  [10, 204],
  [8, 200],
  [3, fc.constantFrom(201, 202, 205, 206, 226, 299)],
  [4, fc.constantFrom(300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 500, 501)],
  [1, fc.integer({ min: 200, max: 599 })],
  [1, fc.constantFrom(100, 101, 103, 199)],
);

/** All lines of several headers. */
export const both = (
  ...parts: readonly fc.Arbitrary<readonly HeaderLine[]>[]
): fc.Arbitrary<readonly HeaderLine[]> => fc.tuple(...parts).map((all) => all.flat());

/** Redirect statuses of a preflight that name a Location, as servers do. */
const withLocation = (headers: readonly HeaderLine[], status: number): readonly HeaderLine[] =>
  [301, 302, 303, 307, 308].includes(status) ? [...headers, ['Location', '{api}/?{same}']] : headers;

/** The response to a preflight; `oddness` percent of the servers get each header wrong. */
export function preflight(oddness: number): fc.Arbitrary<SentResponse> {
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

/** Interim responses, whose headers say nothing about who may read the response. */
const interim: fc.Arbitrary<SentResponse['interim']> = weighted<SentResponse['interim']>(
  [30, undefined],
  [
    1,
    fc.array(
      fc.record({
        status: fc.constantFrom(100, 102, 103, 199),
        headers: fc.constantFrom<(readonly HeaderLine[])[]>(
          [],
          [['Link', '</style.css>; rel=preload']],
          [['Access-Control-Allow-Origin', '*']],
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  ],
);

/** A preflight response that is cached for some time. */
export const cachedPreflight: fc.Arbitrary<SentResponse> = fc
  .tuple(preflight(4), maxAgeLines(50))
  .map(([response, maxAge]) => ({ ...response, headers: [...response.headers, ...maxAge] }));

/** The end of the way. */
export const finalResponses: fc.Arbitrary<HopResponses> = fc.record({
  preflight: preflight(ODDNESS),
  actual: weighted<ServerReaction>(
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
          before: interim,
        })
        .map(({ status, headers, before }): SentResponse => ({
          kind: 'response',
          status,
          headers,
          body: 'ok\n',
          ...(before === undefined ? {} : { interim: before }),
        })),
    ],
    [1, { kind: 'close' }],
    [1, { kind: 'reset' }],
  ),
});
