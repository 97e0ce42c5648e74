import fc from 'fast-check';
import type { FetchRequest, HeaderLine, OriginRole, SentResponse } from '../../zoo/zoo-case';
import {
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  contentType,
} from '../../zoo/cases/case-parts';
import type { GeneratedCase } from '../generated-case';
import { weighted } from './weighted';

/** What a page requests of one API: the same server, and the same first segment of the path. */
export type GeneratedApi = {
  /** The first segment of its paths. */
  readonly segment: string;
  readonly cases: readonly GeneratedCase[];
};

const NOTHING: readonly HeaderLine[] = [];
const PUBLIC: readonly HeaderLine[] = [allowOrigin('*')];
const PUBLIC_WITH_LISTS: readonly HeaderLine[] = [
  ...PUBLIC,
  allowMethods('GET, PUT, DELETE'),
  allowHeaders('content-type, x-shop'),
];
const ONE_PAGE: readonly HeaderLine[] = [allowOrigin('{page}'), allowCredentials()];
const ONE_PAGE_WITH_LISTS: readonly HeaderLine[] = [
  ...ONE_PAGE,
  allowMethods('GET, PATCH'),
  allowHeaders('authorization, x-shop'),
];
const ANOTHER_PAGE: readonly HeaderLine[] = [allowOrigin('https://another.example')];

const headers = fc.constantFrom(
  NOTHING,
  NOTHING,
  PUBLIC,
  PUBLIC_WITH_LISTS,
  ONE_PAGE,
  ONE_PAGE_WITH_LISTS,
  ANOTHER_PAGE,
);

type Call = {
  readonly method: string;
  readonly headers: readonly HeaderLine[];
  readonly credentials: FetchRequest['credentials'];
  readonly path: string;
  readonly status: number;
  readonly preflightStatus: number;
  /** Where a route has headers of its own; those of the API elsewhere. */
  readonly own: readonly HeaderLine[] | undefined;
};

const call: fc.Arbitrary<Call> = fc.record({
  method: weighted<string>([6, 'GET'], [4, 'POST'], [2, 'PUT'], [1, 'PATCH'], [2, 'DELETE']),
  headers: fc.subarray<HeaderLine>([
    contentType('application/json'),
    ['X-Shop', '1'],
    ['Authorization', 'Bearer hay'],
  ]),
  credentials: weighted<FetchRequest['credentials']>([4, undefined], [3, 'include'], [1, 'omit']),
  path: fc.constantFrom('items', 'items', 'basket', 'me', 'orders/7'),
  status: weighted<number>([8, 200], [1, 401], [1, 404], [1, 500]),
  preflightStatus: weighted<number>([8, 204], [1, 200], [1, 401], [1, 404]),
  own: weighted<readonly HeaderLine[] | undefined>([3, undefined], [1, headers]),
});

type Api = {
  readonly to: OriginRole;
  readonly ofAll: readonly HeaderLine[];
  readonly calls: readonly Call[];
};

const api: fc.Arbitrary<Api> = fc.record({
  to: weighted<OriginRole>([3, 'api'], [1, 'secure'], [1, 'sameSite']),
  ofAll: headers,
  // Most pages request few things of an API; a third of the APIs have up to the 30 that a busy page has.
  calls: weighted<readonly Call[]>(
    [2, fc.array(call, { minLength: 2, maxLength: 6 })],
    [1, fc.array(call, { minLength: 7, maxLength: 30, size: 'max' })],
  ),
});

const sends = (status: number, lines: readonly HeaderLine[]): SentResponse => ({
  kind: 'response',
  status,
  headers: lines,
});

function requestOf({ method, headers: set, credentials, path }: Call, to: OriginRole, segment: string) {
  const request: FetchRequest = { kind: 'fetch', to, path: `/${segment}/${path}`, method };
  return {
    ...request,
    ...(set.length === 0 ? {} : { headers: set }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(method === 'GET' ? {} : { body: '{}' }),
  };
}

function caseOf(one: Call, { to, ofAll }: Api, segment: string, index: number): GeneratedCase {
  const lines = one.own ?? ofAll;
  return {
    id: `${segment}-${String(index)}`,
    request: requestOf(one, to, segment),
    responses: { preflight: sends(one.preflightStatus, lines), actual: sends(one.status, lines) },
  };
}

/** So many APIs, the same for the same seed. */
export function generateApis(count: number, seed: number): readonly GeneratedApi[] {
  return fc.sample(api, { numRuns: count, seed }).map((made, index) => {
    const segment = `a-${String(seed >>> 0)}-${String(index)}`;
    return { segment, cases: made.calls.map((one, at) => caseOf(one, made, segment, at)) };
  });
}
