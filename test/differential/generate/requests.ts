import fc from 'fast-check';
import type { FetchRequest, HeaderLine, OriginRole, XhrRequest } from '../../zoo/zoo-case';
import { requestHeaders } from './request-headers';
import { READ_NAMES } from './response-headers';
import { seldom, weighted } from './weighted';

/** Servers that respond; a request to the page's own origin only matters when it is redirected away. */
export const target: fc.Arbitrary<OriginRole> = weighted<OriginRole>(
  [10, 'api'],
  [5, 'sameSite'],
  [2, 'secure'],
  [2, 'other'],
  [1, 'international'],
  [1, 'ipv6'],
  [1, 'defaultPort'],
);

const method = weighted<string>(
  [8, 'GET'],
  [4, 'POST'],
  [3, 'PUT'],
  [
    6,
    fc.constantFrom(
      'get',
      'gEt',
      'post',
      'HEAD',
      'head',
      'put',
      'Put',
      'DELETE',
      'delete',
      'PATCH',
      'patch',
      'Patch',
    ),
  ],
  [
    2,
    fc.constantFrom('OPTIONS', 'options', 'QUERY', 'X', 'x', '*', "X!#$%&'*+-.^_`|~9a", 'PROPFIND', 'GETX'),
  ],
);

const mayHaveBody = (name: string | undefined): boolean => !/^(?:GET|HEAD)$/i.test(name ?? 'GET');

/** A body only where `fetch` takes one: with GET and HEAD it would throw before anything is sent. */
function withBody<T extends { method?: string }>(
  request: T,
  body: string | undefined,
): T & { body?: string } {
  return body !== undefined && mayHaveBody(request.method) ? { ...request, body } : request;
}

/** Leaves out what is undefined, so that a case prints as it would be written. */
function compact<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

const nonEmpty = (headers: readonly HeaderLine[]): readonly HeaderLine[] | undefined =>
  headers.length === 0 ? undefined : headers;

type Context = NonNullable<FetchRequest['context']>;

export const cacheMode = fc.constantFrom<NonNullable<FetchRequest['cache']>[]>(
  'no-store',
  'reload',
  'no-cache',
);

/** A request of a script with CORS. */
export const corsFetch: fc.Arbitrary<FetchRequest> = fc
  .record({
    to: target,
    method,
    headers: requestHeaders,
    credentials: weighted<FetchRequest['credentials']>(
      [5, undefined],
      [4, 'include'],
      [1, 'same-origin'],
      [2, 'omit'],
    ),
    mode: seldom(10, fc.constant('cors' as const)),
    redirect: weighted<FetchRequest['redirect']>([12, undefined], [1, 'error'], [1, 'manual']),
    cache: seldom(8, cacheMode),
    body: seldom(50, fc.constantFrom('a=1', '', '{}')),
    context: weighted<Context | undefined>(
      [40, undefined],
      [2, 'worker'],
      [1, 'shared-worker'],
      [2, 'sandboxed-frame'],
      [1, 'sandboxed-srcdoc-frame'],
      [1, 'data-frame'],
      [1, 'srcdoc-frame'],
      [2, 'cross-origin-frame'],
      [1, 'international-frame'],
      [1, 'ipv6-frame'],
      [1, 'default-port-frame'],
    ),
    read: seldom(70, fc.subarray([...READ_NAMES], { minLength: 1 })),
  })
  .map(({ body, headers, method: name, ...rest }) =>
    withBody(
      compact<FetchRequest>({
        ...rest,
        kind: 'fetch',
        method: name === 'GET' ? undefined : name,
        headers: nonEmpty(headers),
      }),
      body,
    ),
  );

/** A request of a script without CORS, or that must stay with its origin. */
export const otherModeFetch: fc.Arbitrary<FetchRequest> = fc
  .record({
    to: target,
    mode: weighted<'no-cors' | 'same-origin'>([4, 'no-cors'], [1, 'same-origin']),
    method: weighted<string | undefined>([4, undefined], [1, 'POST'], [1, 'HEAD']),
    headers: requestHeaders,
    credentials: weighted<FetchRequest['credentials']>([2, undefined], [1, 'include'], [1, 'omit']),
    redirect: weighted<FetchRequest['redirect']>([8, undefined], [1, 'error'], [1, 'manual']),
  })
  .map(({ headers, ...rest }) =>
    compact<FetchRequest>({ ...rest, kind: 'fetch', headers: nonEmpty(headers) }),
  );

const xhr: fc.Arbitrary<XhrRequest> = fc
  .record({
    to: target,
    method,
    headers: requestHeaders,
    withCredentials: seldom(40, fc.constant(true)),
    uploadListener: seldom(25, fc.constant(true)),
    body: seldom(50, fc.constantFrom('a=1', '', '{}')),
  })
  .map(({ body, headers, ...rest }) =>
    withBody(compact<XhrRequest>({ ...rest, kind: 'xhr', headers: nonEmpty(headers) }), body),
  );

/** A request of a script to another origin than the page's. */
export const request: fc.Arbitrary<FetchRequest | XhrRequest> = weighted<FetchRequest | XhrRequest>(
  [16, corsFetch],
  [5, xhr],
  [2, otherModeFetch],
);
