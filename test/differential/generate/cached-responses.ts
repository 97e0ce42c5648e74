import fc from 'fast-check';
import type {
  ServerReaction,
  EarlierRequest,
  HeaderLine,
  HopResponses,
  SentResponse,
} from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { both, finalResponses } from './final-responses';
import { corsFetch } from './requests';
import { allowCredentialsLines, allowOriginLines } from './response-headers';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

/** What lets a browser store the response, and how it learns later whether that still holds. */
const storing: fc.Arbitrary<readonly HeaderLine[]> = fc.constantFrom<(readonly HeaderLine[])[]>(
  [['Cache-Control', 'max-age=600']],
  [
    ['Cache-Control', 'max-age=600'],
    ['Vary', 'Origin'],
  ],
  [
    ['Cache-Control', 'no-cache'],
    ['ETag', '"v1"'],
  ],
  [
    ['Cache-Control', 'max-age=0'],
    ['Last-Modified', 'Mon, 01 Jun 2026 00:00:00 GMT'],
  ],
);

/** The request that the stored response comes from: like the one that counts, or of another mode. */
const earlier: fc.Arbitrary<EarlierRequest> = weighted<EarlierRequest>(
  [2, {}],
  [2, { mode: 'no-cors', credentials: 'omit' }],
  [1, { mode: 'no-cors', credentials: 'include' }],
  [1, { credentials: 'include' }],
  [1, { credentials: 'omit' }],
);

const stored = (responses: HopResponses, lines: readonly HeaderLine[]): HopResponses => {
  const { actual } = responses;
  if (actual?.kind !== 'response') return responses;
  const kept = actual.headers.filter(([name]) => !/^(?:cache-control|etag|vary|last-modified)$/i.test(name));
  return { ...responses, actual: { ...actual, status: 200, headers: [...kept, ...lines] } };
};

/** That the stored response still holds, said with or without headers of its own. */
const notModified: fc.Arbitrary<SentResponse> = weighted<readonly HeaderLine[]>(
  [1, []],
  [2, both(allowOriginLines(10), allowCredentialsLines(20))],
).map((headers) => ({ kind: 'response', status: 304, headers }));

/** A GET whose response the browser may have stored from the request before it, and may revalidate. */
const storedBefore: fc.Arbitrary<Content> = fc
  .record({
    base: corsFetch,
    before: fc.array(earlier, { minLength: 1, maxLength: 2 }),
    last: finalResponses,
    lines: storing,
    revalidated: weighted<SentResponse | undefined>([1, undefined], [2, notModified]),
  })
  .map(({ base: { to, credentials, read }, before, last, lines, revalidated }) => ({
    request: {
      kind: 'fetch',
      to,
      ...(credentials === undefined ? {} : { credentials }),
      ...(read === undefined ? {} : { read }),
      before,
    },
    responses: { ...stored(last, lines), ...(revalidated === undefined ? {} : { revalidated }) },
  }));

/**
 * A GET that may get a stale response from the request before it, which it then revalidates by itself:
 * what the server says to that is nothing that the page gets.
 */
const givenStale: fc.Arbitrary<Content> = fc
  .record({
    base: corsFetch,
    last: finalResponses,
    revalidated: weighted<ServerReaction | undefined>(
      [1, undefined],
      [1, notModified],
      [2, finalResponses.map(({ actual }) => actual)],
    ),
  })
  .map(({ base: { to, credentials, read }, last, revalidated }) => ({
    request: {
      kind: 'fetch',
      to,
      ...(credentials === undefined ? {} : { credentials }),
      ...(read === undefined ? {} : { read }),
      before: [{}],
    },
    responses: {
      ...stored(last, [
        ['Cache-Control', 'max-age=0, stale-while-revalidate=60'],
        ['ETag', '"v1"'],
      ]),
      ...(revalidated === undefined ? {} : { revalidated }),
    },
  }));

/** Requests whose response the browser may have stored from one before. */
export const cachedResponse: fc.Arbitrary<Content> = weighted<Content>([3, storedBefore], [2, givenStale]);

/** A response that the server made for a frame of another origin, and that the browser may give to the page. */
export const storedForAnother: fc.Arbitrary<Content> = fc
  .record({
    base: corsFetch,
    last: finalResponses,
    lines: storing,
    revalidated: weighted<SentResponse | undefined>([2, undefined], [1, notModified]),
  })
  .map(({ base: { to, credentials, read }, last, lines, revalidated }) => ({
    request: {
      kind: 'fetch',
      to,
      ...(credentials === undefined ? {} : { credentials }),
      ...(read === undefined ? {} : { read }),
      primedFrom: 'cross-origin-frame',
    },
    responses: { ...stored(last, lines), ...(revalidated === undefined ? {} : { revalidated }) },
  }));
