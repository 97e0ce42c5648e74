import fc from 'fast-check';
import { OPAQUE_ORIGIN_CONTEXTS } from '../../zoo/frame-roles';
import type { EarlierRequest, FetchRequest, HeaderLine } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { cachedPreflight, finalResponses } from './final-responses';
import { cacheMode, corsFetch, request } from './requests';
import { seldom, weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

/** The same request twice or three times, so that the browser may cache its first preflight. */
const repeated: fc.Arbitrary<Content> = fc
  .record({
    request,
    times: weighted<number>([4, 2], [1, 3]),
    responses: finalResponses,
    preflight: weighted([3, cachedPreflight], [1, undefined]),
  })
  .map(({ request: sent, times, responses, preflight }) => ({
    request: sent.kind === 'fetch' ? { ...outsideSandbox(sent), times } : sent,
    responses: preflight === undefined ? responses : { ...responses, preflight },
  }));

const earlierHeaders = fc.constantFrom<(readonly HeaderLine[])[]>(
  [],
  [['X-Edge', '1']],
  [['X-Other', '2']],
  [
    ['X-Edge', '1'],
    ['X-Other', '2'],
  ],
  [['Authorization', 'Bearer t']],
  [['Content-Type', 'application/json']],
);

const earlierParts = {
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'),
  headers: earlierHeaders,
  credentials: fc.constantFrom<FetchRequest['credentials'][]>('include', 'omit', 'same-origin'),
  cache: seldom(15, cacheMode),
};

/** Other requests to the same URL before the one that counts, whose remembered preflights may or may not cover it. */
const related: fc.Arbitrary<Content> = fc
  .record({
    base: corsFetch,
    last: fc.record(earlierParts),
    before: fc.array(fc.record({ ...earlierParts, thenWaitMs: seldom(10, fc.constant(1_200)) }), {
      minLength: 1,
      maxLength: 4,
    }),
    responses: finalResponses,
    preflight: cachedPreflight,
  })
  .map(({ base, last, before, responses, preflight }) => ({
    request: {
      kind: 'fetch',
      to: base.to,
      ...(base.context === undefined ? {} : { context: outsideSandbox(base).context ?? 'page' }),
      ...(base.read === undefined ? {} : { read: base.read }),
      ...defined(last),
      before: before.map(defined),
    },
    responses: { ...responses, preflight },
  }));

/** A frame of opaque origin cannot ask the servers where its sequence stands. */
function outsideSandbox(sent: FetchRequest): FetchRequest {
  const isOpaque = sent.context !== undefined && OPAQUE_ORIGIN_CONTEXTS.has(sent.context);
  return isOpaque ? { ...sent, context: 'page' } : sent;
}

function defined(parts: {
  readonly [K in keyof EarlierRequest]: EarlierRequest[K] | undefined;
}): EarlierRequest {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Sequences of requests to one URL: what the browser caches of one counts for the next. */
export const sequence: fc.Arbitrary<Content> = weighted<Content>([1, repeated], [1, related]);
