import {
  ALLOWED,
  GOOD_CREDENTIALED_PREFLIGHT,
  GOOD_CREDENTIALED_REPLY,
  GOOD_REPLY,
  REFLECTED,
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  contentType,
  preflightReply,
  redirect,
  reply,
} from '../../test/zoo/cases/case-parts';
import type { ZooCase } from '../../test/zoo/zoo-case';

const group = 'A shop';

/** The case that the pictures explain. */
export const SHOWN = 'order';

/** The case whose findings they show. */
export const SHOWN_WITH_FINDINGS = 'session';

/** What a web shop's page sends on an ordinary morning: mostly fine, some of it blocked, each in a way of its own. */
export const SHOP_CASES: readonly ZooCase[] = [
  {
    id: 'products',
    title: 'The list of products',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/products' },
    responses: { actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: SHOWN,
    title: 'An order, with a token that the preflight does not allow',
    group,
    request: {
      kind: 'fetch',
      to: 'api',
      path: '/v1/orders',
      method: 'PUT',
      headers: [['Authorization', 'Bearer secret'], contentType('application/json')],
      body: '{}',
    },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('GET, POST'), allowHeaders('content-type')]),
      actual: GOOD_REPLY,
    },
    expect: blocked('preflight', 'method-not-allowed', 'header-not-allowed'),
  },
  {
    id: 'me',
    title: 'The account: an error page without CORS headers',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/me', credentials: 'include' },
    responses: { actual: reply([], { status: 401 }) },
    expect: blocked('response', 'allow-origin-missing', 'allow-credentials-missing'),
  },
  {
    id: 'cart',
    title: 'The basket: a method that the preflight does not allow',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/cart/7', method: 'PATCH' },
    responses: { preflight: preflightReply([REFLECTED, allowMethods('GET, PUT')]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'method-not-allowed'),
  },
  {
    id: 'prices',
    title: 'Prices: proxy and application both send the header',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/prices' },
    responses: { actual: reply([REFLECTED, allowOrigin('*')]) },
    expect: blocked('response', 'allow-origin-repeated'),
  },
  {
    id: 'address',
    title: 'An address, changed with credentials',
    group,
    request: {
      kind: 'fetch',
      to: 'api',
      path: '/v1/address',
      method: 'PUT',
      credentials: 'include',
      headers: [contentType('application/json')],
      body: '{}',
    },
    responses: { preflight: GOOD_CREDENTIALED_PREFLIGHT, actual: GOOD_CREDENTIALED_REPLY },
    expect: ALLOWED,
  },
  {
    id: SHOWN_WITH_FINDINGS,
    title: 'A session, whose token the response hands to every script',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/session', method: 'PUT', credentials: 'include' },
    responses: {
      preflight: GOOD_CREDENTIALED_PREFLIGHT,
      actual: reply([
        REFLECTED,
        allowCredentials(),
        ['Access-Control-Expose-Headers', 'X-Total, X-Auth-Token'],
        ['X-Auth-Token', 'hay'],
      ]),
    },
    expect: ALLOWED,
  },
  {
    id: 'invoice',
    title: 'An invoice: redirected to storage that allows the page, but not null',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/invoices/12' },
    responses: {
      actual: redirect('{other}/files/12?{next}', [REFLECTED]),
      hops: [{ actual: reply([allowOrigin('{page}')]) }],
    },
    expect: blocked('response', 'allow-origin-mismatch'),
  },
  {
    id: 'picture',
    title: 'A picture without CORS',
    group,
    request: { kind: 'image', to: 'other', path: '/pictures/12.png' },
    responses: { actual: GOOD_REPLY },
    expect: { verdict: 'opaque', first: null },
  },
];
