import type { EarlierRequest, Expectation, HeaderLine, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  preflightReply,
  redirect,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'Where browsers differ';
const request = { kind: 'fetch', to: 'api' } as const;
const put = { ...request, method: 'PUT' } as const;

const withPreflights = (preflights: number): Expectation => ({ ...ALLOWED, preflights });

const maxAge = (seconds: string): HeaderLine => ['Access-Control-Max-Age', seconds];

/** Longer than a response is remembered that does not say for how long. */
const PAST_THE_DEFAULT: EarlierRequest = { thenWaitMs: 5500 };

/** Two PUTs, one after the other, whose preflight response has this Access-Control-Max-Age. */
const twice = (seconds: string, first: EarlierRequest = {}) =>
  ({
    group,
    request: { ...put, before: [first] },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('PUT'), maxAge(seconds)]),
      actual: GOOD_REPLY,
    },
  }) as const;

/** A PUT after other requests to the same URL; what is requested is allowed for ten minutes. */
const after = (...before: readonly EarlierRequest[]) =>
  ({
    group,
    request: { ...put, credentials: 'omit', before },
    responses: {
      preflight: preflightReply([
        REFLECTED,
        allowCredentials(),
        allowMethods('{requestedMethod}'),
        maxAge('600'),
      ]),
      actual: reply([REFLECTED, allowCredentials()]),
    },
  }) as const;

/** A simple GET whose response is a redirect with these header lines. */
const redirected = (...headers: readonly HeaderLine[]) =>
  ({
    group,
    request,
    responses: { actual: reply(headers, { status: 302 }), hops: [{ actual: GOOD_REPLY }] },
  }) as const;

const HINTS = ['Device-Memory', 'Downlink', 'DPR', 'RTT', 'Viewport-Width', 'Width'] as const;

export const engineCases: readonly ZooCase[] = [
  {
    id: 'engine-upload-listener-without-methods',
    title: 'An upload listener makes up for a missing list of methods by the standard, in no browser',
    group,
    request: { kind: 'xhr', to: 'api', method: 'PUT', body: 'hay', uploadListener: true },
    responses: { preflight: preflightReply([REFLECTED]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'method-not-allowed'),
  },
  {
    id: 'engine-preflight-to-own-origin',
    title:
      "A PUT is redirected back to the page's own server, whose preflight response names no origin: Firefox does not mind",
    group,
    request: { ...put, body: 'hay' },
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('{page}/?{next}', [REFLECTED], { status: 307 }),
      hops: [{ preflight: preflightReply([allowMethods('PUT')]), actual: reply([allowOrigin('*')]) }],
    },
    expect: blocked('redirect', 'allow-origin-missing'),
    expectIn: { firefox: ALLOWED },
  },
  {
    id: 'engine-repeated-header-together-too-long',
    title: 'Accept is set twice, and only together longer than 128 bytes: Chromium measures them together',
    group,
    request: {
      ...request,
      headers: [
        ['Accept', 'a'.repeat(100)],
        ['Accept', 'b'.repeat(100)],
      ],
    },
    responses: { preflight: preflightReply([REFLECTED, allowHeaders('X-Keeper')]), actual: GOOD_REPLY },
    expect: ALLOWED,
    expectIn: { chromium: blocked('preflight', 'header-not-allowed') },
  },
  {
    id: 'engine-safelisted-total',
    title: 'Accept is set nine times with 128 bytes each: more than 1,024 bytes of safelisted values',
    group,
    request: { ...request, headers: Array.from({ length: 9 }, () => ['Accept', 'a'.repeat(128)] as const) },
    responses: { preflight: preflightReply([REFLECTED, allowHeaders('X-Keeper')]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'header-not-allowed'),
    expectIn: { firefox: ALLOWED },
  },
  {
    id: 'engine-safelisted-total-of-hints',
    title:
      'Client hints are allowed by name; in Chromium, where they are safelisted, they make Accept need a preflight by their length',
    group,
    request: {
      ...request,
      headers: [
        ...HINTS.map((name) => [name, '1'.repeat(128)] as const),
        ['Accept', 'a'.repeat(128)],
        ['Accept-Language', 'a'.repeat(128)],
        ['Content-Language', 'a'.repeat(128)],
      ],
    },
    responses: { preflight: preflightReply([REFLECTED, allowHeaders(HINTS.join(', '))]), actual: GOOD_REPLY },
    expect: ALLOWED,
    expectIn: {
      chromium: blocked('preflight', 'header-not-allowed', 'header-not-allowed', 'header-not-allowed'),
    },
  },
  {
    id: 'engine-location-repeated-alike',
    title: 'The Location arrives twice and says the same: no browser minds',
    ...redirected(['Location', '/?{next}'], ['Location', '/?{next}'], REFLECTED),
    expect: ALLOWED,
  },
  {
    id: 'engine-location-empty',
    title: 'The Location is empty: to Chromium it is none, to Firefox the same URL again',
    ...redirected(['Location', ''], REFLECTED),
    expect: blocked('redirect', 'redirect-loop'),
    expectIn: { chromium: ALLOWED },
  },
  {
    id: 'engine-location-invalid-without-headers',
    title: 'The Location is no URL, and the redirect has no CORS header: browsers name the Location first',
    ...redirected(['Location', 'http://[okapi/']),
    expect: blocked('redirect', 'redirect-location-invalid', 'allow-origin-missing'),
  },
  {
    id: 'engine-location-data-without-headers',
    title: 'The Location is a data: URL, and the redirect has no CORS header: Firefox names the scheme first',
    ...redirected(['Location', 'data:text/plain,okapi']),
    expect: blocked('redirect', 'allow-origin-missing', 'redirect-scheme'),
    expectIn: { firefox: blocked('redirect', 'redirect-scheme', 'allow-origin-missing') },
  },
  {
    id: 'engine-location-blob-of-another-origin',
    title:
      'The Location is a blob: URL of another origin, and the redirect has no CORS header: Firefox names the scheme first',
    ...redirected(['Location', 'blob:https://elsewhere.example/okapi']),
    expect: blocked('redirect', 'allow-origin-missing', 'redirect-scheme'),
    expectIn: { firefox: blocked('redirect', 'redirect-scheme', 'allow-origin-missing') },
  },
  {
    id: 'engine-location-blob-of-own-origin',
    title:
      'The Location is a blob: URL of the server’s own origin, and the redirect has no CORS header: all name that first',
    ...redirected(['Location', 'blob:http://{apiHost}/okapi']),
    expect: blocked('redirect', 'allow-origin-missing', 'redirect-scheme'),
  },
  {
    id: 'engine-userinfo-in-no-cors',
    title:
      'In mode no-cors a Location may carry a user name and a password; Chromium refuses it all the same',
    group,
    request: { ...request, mode: 'no-cors' },
    responses: { actual: redirect('http://keeper:hay@{apiHost}/?{next}'), hops: [{ actual: GOOD_REPLY }] },
    expect: OPAQUE,
    expectIn: { chromium: blocked('redirect', 'redirect-with-userinfo') },
  },
  {
    id: 'engine-max-age-no-number',
    title:
      'Access-Control-Max-Age is no number: Chromium caches the preflight for five seconds, Firefox not at all',
    ...twice('ten minutes'),
    expect: withPreflights(1),
    expectIn: { firefox: withPreflights(2) },
  },
  {
    id: 'engine-max-age-negative',
    title: 'Access-Control-Max-Age is negative: by the standard five seconds, in the browsers none',
    ...twice('-1'),
    expect: withPreflights(2),
  },
  {
    id: 'engine-max-age-with-plus-sign',
    title: 'Access-Control-Max-Age is +600: to Chromium ten minutes, to Firefox no number',
    ...twice('+600', PAST_THE_DEFAULT),
    expect: withPreflights(2),
    expectIn: { chromium: withPreflights(1) },
  },
  {
    id: 'engine-max-age-beyond-largest',
    title: 'Access-Control-Max-Age is larger than any number that Chromium knows: five seconds there',
    ...twice('9223372036854775808', PAST_THE_DEFAULT),
    expect: withPreflights(1),
    expectIn: { chromium: withPreflights(2) },
  },
  {
    id: 'engine-cache-adds-up',
    title: 'PUT, DELETE and again PUT: Chromium has dropped the first preflight by then',
    ...after({}, { method: 'DELETE' }),
    expect: withPreflights(2),
    expectIn: { chromium: withPreflights(3) },
  },
  {
    id: 'engine-cache-of-credentialed',
    title: 'A PUT with credentials and then one without: Firefox asks again',
    ...after({ credentials: 'include' }),
    expect: withPreflights(1),
    expectIn: { firefox: withPreflights(2) },
  },
  {
    id: 'engine-cache-bypassed',
    title: 'Cache modes "reload" and "no-store" go round what browsers remember: they ask again each time',
    ...after({}, { cache: 'reload' }, { cache: 'no-store' }),
    expect: withPreflights(3),
  },
  {
    id: 'engine-cache-bypassed-by-no-cache',
    title: 'Cache mode "no-cache" bypasses the cached preflight in Chromium only',
    ...after({}, { cache: 'no-cache' }),
    expect: withPreflights(1),
    expectIn: { chromium: withPreflights(2) },
  },
  {
    id: 'engine-cache-not-kept',
    title: 'A PUT of cache mode "no-store", then a plain one: Chromium did not cache the preflight',
    ...after({ cache: 'no-store' }),
    expect: withPreflights(1),
    expectIn: { chromium: withPreflights(2) },
  },
  {
    id: 'engine-cache-of-wildcard',
    title: 'Two PUTs that are allowed by a wildcard: Firefox does not use a cached one',
    group,
    request: { ...put, before: [{}] },
    responses: {
      preflight: preflightReply([allowOrigin('*'), allowMethods('*'), maxAge('600')]),
      actual: reply([allowOrigin('*')]),
    },
    expect: withPreflights(1),
    expectIn: { firefox: withPreflights(2) },
  },
  {
    id: 'engine-cache-of-credentialed-wildcard',
    title:
      'A wildcard remembered from a credentialed PUT: by the standard it lets a DELETE pass, in no browser',
    group,
    request: { ...put, method: 'DELETE', credentials: 'include', before: [{ method: 'PUT' }] },
    responses: {
      preflight: preflightReply([
        REFLECTED,
        allowCredentials(),
        allowMethods('*, {requestedMethod}'),
        maxAge('600'),
      ]),
      actual: reply([REFLECTED, allowCredentials()]),
    },
    expect: withPreflights(2),
  },
  {
    id: 'engine-cache-of-head',
    title:
      'Two HEADs with a header that is allowed: Firefox sends another preflight, as no response names the method HEAD',
    group,
    request: { ...request, method: 'HEAD', headers: [['X-Animal', 'okapi']], before: [{}] },
    responses: {
      preflight: preflightReply([REFLECTED, allowHeaders('x-animal'), maxAge('600')]),
      actual: reply([REFLECTED], { body: '' }),
    },
    expect: withPreflights(1),
    expectIn: { firefox: withPreflights(2) },
  },
  {
    id: 'engine-cache-after-failed-response',
    title:
      'A PUT whose response fails its CORS check after the preflight passed: Chromium keeps the cached preflight',
    group,
    request: { ...put, credentials: 'omit', before: [{}] },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('PUT'), maxAge('600')]),
      actual: reply([]),
    },
    expect: { ...blocked('response', 'allow-origin-missing'), preflights: 2 },
    expectIn: { chromium: { ...blocked('response', 'allow-origin-missing'), preflights: 1 } },
  },
  {
    id: 'engine-cache-after-failed-check',
    title: 'A simple GET to the same URL fails its CORS check: Firefox forgets what it remembered of the URL',
    group,
    request: { ...put, credentials: 'omit', before: [{}, { method: 'GET', credentials: 'include' }] },
    responses: {
      preflight: preflightReply([allowOrigin('*'), allowMethods('PUT'), maxAge('600')]),
      actual: reply([allowOrigin('*')]),
    },
    expect: withPreflights(1),
    expectIn: { firefox: withPreflights(2) },
  },
];
