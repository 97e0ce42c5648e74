import {
  GOOD_PREFLIGHT,
  REFLECTED,
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  contentType,
  failed,
  preflightReply,
  redirect,
  reply,
} from '../../zoo/cases/case-parts';
import type { HeaderLine, ZooCase } from '../../zoo/zoo-case';

const EXPRESS: HeaderLine = ['X-Powered-By', 'Express'];
const NGINX: HeaderLine = ['Server', 'nginx/1.27.4'];
const group = 'Typical blocks';
const JSON_PUT = { method: 'PUT', headers: [contentType('application/json')], body: '{}' } as const;

/** The block that only a page of the public internet meets; every other server has to be taken for public too. */
export const LOCAL_NETWORK_BLOCK = 'local-network';

/** Servers that are taken for public ones, so that only `LOCAL_NETWORK_BLOCK` reaches for this machine. */
export const PUBLIC_ROLES = ['page', 'api', 'other'] as const;

/**
 * What people meet most, each with the responses of a stack that can be recognized. Shown one at a time, since what else was
 * recorded of a server counts too.
 */
export const TYPICAL_BLOCKS: readonly ZooCase[] = [
  {
    id: 'never-enabled',
    title: 'CORS was never enabled',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/orders/42', ...JSON_PUT },
    responses: { preflight: reply([EXPRESS]), actual: reply([EXPRESS]) },
    expect: blocked('preflight', 'allow-origin-missing', 'method-not-allowed', 'header-not-allowed'),
  },
  {
    id: 'error-page',
    title: 'A 401 without CORS headers',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/me' },
    responses: { actual: reply([EXPRESS], { status: 401 }) },
    expect: blocked('response', 'allow-origin-missing'),
  },
  {
    id: 'wildcard',
    title: 'A wildcard, and a request with credentials',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/me', credentials: 'include' },
    responses: { actual: reply([allowOrigin('*'), allowCredentials(), NGINX]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials'),
  },
  {
    id: 'login-redirect',
    title: 'A redirect to a login page',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/dashboard' },
    responses: { actual: redirect('{other}/login?{next}', [REFLECTED]), hops: [{ actual: reply([]) }] },
    expect: blocked('response', 'allow-origin-missing'),
  },
  {
    id: 'method-missing',
    title: 'A method that is not allowed',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/cart/7', method: 'PATCH' },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('GET, PUT'), allowHeaders('content-type'), EXPRESS]),
      actual: reply([REFLECTED]),
    },
    expect: blocked('preflight', 'method-not-allowed'),
  },
  {
    id: 'method-case',
    title: 'A method in the wrong case',
    group,
    request: {
      kind: 'fetch',
      to: 'api',
      path: '/v1/tasks/7',
      method: 'patch',
      headers: [contentType('application/json')],
      body: '{}',
    },
    responses: {
      preflight: preflightReply([
        REFLECTED,
        allowMethods('GET, PATCH'),
        allowHeaders('content-type'),
        EXPRESS,
      ]),
      actual: reply([REFLECTED]),
    },
    expect: blocked('preflight', 'method-not-allowed'),
  },
  {
    id: 'header-twice',
    title: 'The header twice',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/prices' },
    responses: { actual: reply([REFLECTED, allowOrigin('*'), NGINX]) },
    expect: blocked('response', 'allow-origin-repeated'),
  },
  {
    id: 'bad-gateway',
    title: 'A 502 of a proxy',
    group,
    request: { kind: 'fetch', to: 'api', path: '/v1/report', ...JSON_PUT },
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: reply([NGINX, contentType('text/html')], { status: 502 }),
    },
    expect: blocked('response', 'allow-origin-missing'),
  },
  {
    id: LOCAL_NETWORK_BLOCK,
    title: 'A public page that requests this machine',
    group,
    request: { kind: 'fetch', to: 'sameSite', path: '/v1/printers' },
    responses: { actual: reply([REFLECTED, EXPRESS]) },
    expect: failed('local-network-denied'),
  },
  {
    id: 'unreachable',
    title: 'A server that is not there',
    group,
    request: { kind: 'fetch', to: 'closed', path: '/v1/health' },
    responses: {},
    expect: failed('network-refused'),
  },
];
