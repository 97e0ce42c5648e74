import fc from 'fast-check';
import type { HeaderLine, HopResponses, SentResponse } from '../../zoo/zoo-case';
import { both, preflight } from './final-responses';
import { allowCredentialsLines, allowOriginLines } from './response-headers';
import { weighted } from './weighted';

/** Percent of the servers on the way that get a header wrong: few, so that chains of redirects are walked to their end. */
const ODDNESS_ON_THE_WAY = 6;

/** To a server that responds to the next hop. */
export const goodLocation = fc.constantFrom(
  '{api}/?{next}',
  '{api}/?{next}',
  '{other}/?{next}',
  '{other}/?{next}',
  '{sameSite}/?{next}',
  '{sameSite}/?{next}',
  '{page}/?{next}',
  '{secure}/?{next}',
  '{international}/?{next}',
  '{ipv6}/?{next}',
  '{defaultPort}/?{next}',
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

/** A redirect to the next hop, `location` being its value of that header. */
export const redirectTo = (location: fc.Arbitrary<string>): fc.Arbitrary<HopResponses> =>
  redirectBy(
    location.map((value): readonly HeaderLine[] => [['Location', value]]),
    fc.constantFrom(301, 302, 303, 307, 308),
  );

/** A redirect to the next hop, or what passes for one. */
export const redirectResponses: fc.Arbitrary<HopResponses> = redirectBy(
  locationLines,
  weighted<number>([20, fc.constantFrom(301, 302, 303, 307, 308)], [1, fc.constantFrom(300, 304, 305, 306)]),
);

function redirectBy(
  location: fc.Arbitrary<readonly HeaderLine[]>,
  status: fc.Arbitrary<number>,
): fc.Arbitrary<HopResponses> {
  return fc.record({
    preflight: preflight(ODDNESS_ON_THE_WAY),
    actual: fc
      .record({
        status,
        location,
        headers: both(allowOriginLines(ODDNESS_ON_THE_WAY), allowCredentialsLines(ODDNESS_ON_THE_WAY)),
      })
      .map(({ status: sent, location: lines, headers }): SentResponse => ({
        kind: 'response',
        status: sent,
        headers: [...lines, ...headers],
        body: '',
      })),
  });
}
