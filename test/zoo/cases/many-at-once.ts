import type { ZooCase } from '../zoo-case';
import {
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  preflightReply,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'Many things wrong at once';
const everything = {
  kind: 'fetch',
  to: 'api',
  method: 'PUT',
  credentials: 'include',
  headers: [
    ['Authorization', 'Bearer hay'],
    ['Content-Type', 'application/json'],
  ],
  body: '{"animal":"okapi"}',
} as const;

export const manyAtOnceCases: readonly ZooCase[] = [
  {
    id: 'many-no-headers-at-all',
    title: 'A credentialed PUT with JSON and Authorization to a server that never heard of CORS',
    group,
    request: everything,
    responses: { preflight: reply([], { status: 404 }), actual: reply([]) },
    expect: blocked(
      'preflight',
      'allow-origin-missing',
      'allow-credentials-missing',
      'preflight-status',
      'method-not-allowed',
      'header-not-allowed',
      'header-not-allowed',
    ),
  },
  {
    id: 'many-wrong-origin-404',
    title: 'The preflight is a 404 with another origin and without the method',
    group,
    request: everything,
    responses: {
      preflight: preflightReply(
        [allowOrigin('https://app.example.com'), allowMethods('GET'), allowHeaders('Content-Type')],
        { status: 404 },
      ),
      actual: reply([]),
    },
    expect: blocked(
      'preflight',
      'allow-origin-mismatch',
      'allow-credentials-missing',
      'preflight-status',
      'method-not-allowed',
      'header-not-allowed',
    ),
  },
  {
    id: 'many-status-and-lists',
    title: 'Origin and credentials are right; status, method and headers are not',
    group,
    request: everything,
    responses: {
      preflight: preflightReply(
        [REFLECTED, allowCredentials(), allowMethods('put'), allowHeaders('content-type')],
        { status: 501 },
      ),
      actual: reply([]),
    },
    expect: blocked('preflight', 'preflight-status', 'method-not-allowed', 'header-not-allowed'),
  },
  {
    id: 'many-method-and-unreadable-headers',
    title:
      'The method is missing and the list of headers cannot be read: browsers differ in what they name first',
    group,
    request: everything,
    responses: {
      preflight: preflightReply([
        REFLECTED,
        allowCredentials(),
        allowMethods('GET'),
        allowHeaders('authorization; content-type'),
      ]),
      actual: reply([]),
    },
    expect: blocked('preflight', 'allow-headers-invalid', 'method-not-allowed'),
    expectIn: { firefox: blocked('preflight', 'method-not-allowed', 'allow-headers-invalid') },
  },
  {
    id: 'many-repeated-everything',
    title: 'Proxy and application both respond to the preflight: every header arrives twice',
    group,
    request: everything,
    responses: {
      preflight: preflightReply([
        REFLECTED,
        allowCredentials(),
        allowMethods('PUT'),
        allowHeaders('authorization, content-type'),
        allowOrigin('*'),
        allowCredentials(),
        allowMethods('PUT'),
        allowHeaders('*'),
      ]),
      actual: reply([]),
    },
    expect: blocked('preflight', 'allow-origin-repeated', 'allow-credentials-not-true'),
  },
];
