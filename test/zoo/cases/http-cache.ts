import type { HeaderLine, ZooCase } from '../zoo-case';
import { ALLOWED, allowCredentials, allowOrigin, blocked, REFLECTED, reply } from './case-parts';

const group = 'The HTTP cache';

/** A GET without CORS, whose response the browser stores, then one with CORS for the same URL. */
const request = { kind: 'fetch', to: 'api', before: [{ mode: 'no-cors' }] } as const;

/** Each response that the server itself sends has another number, so that a stored copy is known by it. */
const STORED: readonly HeaderLine[] = [
  ['Cache-Control', 'max-age=600'],
  ['X-Request-Id', '{marker}'],
  REFLECTED,
];

/** Whatever the credentials mode is. */
const FOR_ALL: readonly HeaderLine[] = [REFLECTED, allowCredentials('true')];

/** Revalidated each time. */
const CONFIRMED: readonly HeaderLine[] = [
  ['Cache-Control', 'no-cache'],
  ['ETag', '"v1"'],
];

/** What the browser stored for one request and gives to another. */
export const httpCacheCases: readonly ZooCase[] = [
  {
    id: 'http-cache-without-vary',
    title: 'The response to a load without CORS is stored without Vary, and given to a request with CORS',
    group,
    request,
    responses: { actual: reply(STORED) },
    expect: blocked('response', 'allow-origin-empty'),
    // Firefox stores no header without a value.
    expectIn: { firefox: blocked('response', 'allow-origin-missing') },
  },
  {
    id: 'http-cache-with-vary',
    title: 'With Vary: Origin the stored response is not given to a request with another Origin',
    group,
    request,
    responses: { actual: reply([...STORED, ['Vary', 'Origin']]) },
    expect: ALLOWED,
  },
  {
    id: 'http-cache-confirmed',
    title:
      'The stored response has no header for the page; the server confirms it with 304, and allows the page',
    group,
    request,
    responses: { actual: reply(CONFIRMED), revalidated: reply(FOR_ALL, { status: 304 }) },
    expect: ALLOWED,
  },
  {
    id: 'http-cache-confirmed-after-repeats',
    title:
      'The stored response has the header twice; the server confirms it with 304, and allows the page once',
    group,
    request,
    responses: {
      actual: reply([...CONFIRMED, allowOrigin('{page}'), allowOrigin('{page}')]),
      revalidated: reply(FOR_ALL, { status: 304 }),
    },
    expect: ALLOWED,
    expectIn: { firefox: blocked('response', 'allow-origin-repeated') },
    undecidableIn: {
      firefox: 'it still counts the repeats that it has stored, and shows the new header alone',
    },
  },
  {
    id: 'http-cache-confirmed-after-repeats-for-credentials',
    title:
      'The stored response has the header twice; the server confirms it with 304 and *, which no request with credentials may read',
    group,
    request: { ...request, credentials: 'include' },
    responses: {
      actual: reply([...CONFIRMED, allowOrigin('{page}'), allowOrigin('{page}')]),
      revalidated: reply([allowOrigin('*'), allowCredentials('true')], { status: 304 }),
    },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials'),
    expectIn: { firefox: blocked('response', 'allow-origin-repeated') },
    undecidableIn: {
      firefox: 'it still counts the repeats that it has stored, and shows the new header alone',
    },
  },
];
