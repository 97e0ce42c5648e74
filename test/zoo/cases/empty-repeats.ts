import type { HeaderLine, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowMethods,
  allowOrigin,
  blocked,
  GOOD_REPLY,
  preflightReply,
  redirect,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'Repeated header lines with an empty one';
const request = { kind: 'fetch', to: 'api' } as const;
const HIDDEN =
  'Firefox shows extensions only the header that is not empty, and DevTools seldom tells of a worker';
const TRUE: HeaderLine = ['Access-Control-Allow-Credentials', 'true'];
const EMPTY: HeaderLine = ['Access-Control-Allow-Credentials', ''];

const repeated = (id: string, title: string, ...lines: readonly HeaderLine[]): ZooCase => ({
  id: `empty-repeat-${id}`,
  title,
  group,
  request,
  responses: { actual: reply([REFLECTED, ...lines]) },
  expect: ALLOWED,
});

/** Firefox drops an empty line when it joins repeats for its extensions: that nobody else did. */
export const emptyRepeatCases: readonly ZooCase[] = [
  repeated('vary', 'Vary twice, once empty', ['Vary', 'Origin'], ['Vary', '']),
  repeated(
    'expose',
    'Access-Control-Expose-Headers twice, first empty',
    ['Access-Control-Expose-Headers', ''],
    ['Access-Control-Expose-Headers', 'X-Total-Count'],
  ),
  {
    id: 'empty-repeat-origin',
    title:
      'Access-Control-Allow-Origin twice, once empty: blocked, although Firefox’s timeline shows the status',
    group,
    request,
    responses: { actual: reply([REFLECTED, allowOrigin('')]) },
    expect: blocked('response', 'allow-origin-repeated'),
    triggers: ['allow-origin-repeated'],
  },
  {
    id: 'empty-repeat-origin-at-redirect',
    title: 'Access-Control-Allow-Origin twice, once empty, on a redirect: Firefox shows one and stops',
    group,
    request,
    responses: { actual: redirect('/?{next}', [REFLECTED, allowOrigin('')]), hops: [{ actual: GOOD_REPLY }] },
    expect: blocked('redirect', 'allow-origin-repeated'),
    undecidableIn: { firefox: 'it shows one of the two, and ends it like a policy of the page does' },
  },
  {
    id: 'empty-repeat-origin-in-lower-case',
    title: 'Access-Control-Allow-Origin twice in lower case, once empty: Firefox drops the empty line',
    group,
    request,
    responses: {
      actual: reply([
        ['access-control-allow-origin', ''],
        ['access-control-allow-origin', '{origin}'],
      ]),
    },
    expect: blocked('response', 'allow-origin-repeated'),
    expectIn: { firefox: ALLOWED },
    triggers: ['allow-origin-repeated'],
  },
  {
    id: 'empty-repeat-origin-spelled-twice',
    title:
      'Access-Control-Allow-Origin in two spellings, once empty, on the preflight: Firefox drops the empty line',
    group,
    request: { ...request, method: 'PUT' },
    responses: {
      preflight: preflightReply([REFLECTED, ['access-control-allow-origin', ''], allowMethods('PUT')]),
      actual: GOOD_REPLY,
    },
    expect: blocked('preflight', 'allow-origin-repeated'),
    expectIn: { firefox: ALLOWED },
    triggers: ['allow-origin-repeated'],
  },
  {
    id: 'empty-repeat-beside-two-types',
    title: 'Access-Control-Allow-Origin twice, once empty, beside two Content-Type lines',
    group,
    request,
    responses: {
      actual: reply([
        REFLECTED,
        allowOrigin(''),
        ['Content-Type', 'text/html; charset=utf-8'],
        ['Content-Type', 'text/plain'],
        ['WWW-Authenticate', 'Bearer'],
        ['WWW-Authenticate', 'Basic'],
      ]),
    },
    expect: blocked('response', 'allow-origin-repeated'),
    triggers: ['allow-origin-repeated'],
  },
  {
    id: 'empty-repeat-origin-in-worker',
    title:
      'Access-Control-Allow-Origin twice, once empty, in a worker, of which Firefox’s DevTools seldom tells',
    group,
    request: { ...request, context: 'worker' },
    responses: { actual: reply([REFLECTED, allowOrigin('')]) },
    expect: blocked('response', 'allow-origin-repeated'),
    undecidableIn: { firefox: HIDDEN },
    toldAtTimesIn: ['firefox'],
  },
  {
    id: 'empty-repeat-origin-in-worker-with-credentials',
    title: 'The same with credentials, which the server allows',
    group,
    request: { ...request, context: 'worker', credentials: 'include' },
    responses: { actual: reply([REFLECTED, allowOrigin(''), TRUE]) },
    expect: blocked('response', 'allow-origin-repeated'),
    undecidableIn: { firefox: HIDDEN },
    toldAtTimesIn: ['firefox'],
  },
  {
    id: 'empty-repeat-credentials',
    title: 'Access-Control-Allow-Credentials twice, once empty: Firefox drops the empty line',
    group,
    request: { ...request, credentials: 'include' },
    responses: { actual: reply([REFLECTED, TRUE, EMPTY]) },
    expect: blocked('response', 'allow-credentials-not-true'),
    expectIn: { firefox: ALLOWED },
    triggers: ['allow-credentials-not-true'],
  },
  {
    id: 'empty-repeat-credentials-on-preflight',
    title: 'The preflight’s Access-Control-Allow-Credentials three times, empty around the true one',
    group,
    request: { ...request, method: 'PUT', credentials: 'include' },
    responses: {
      preflight: preflightReply([REFLECTED, EMPTY, TRUE, EMPTY, allowMethods('PUT')]),
      actual: reply([REFLECTED, TRUE]),
    },
    expect: blocked('preflight', 'allow-credentials-not-true'),
    expectIn: { firefox: ALLOWED },
    triggers: ['allow-credentials-not-true'],
  },
  {
    id: 'empty-repeat-preflight',
    title: 'The preflight’s Access-Control-Allow-Methods twice, once empty',
    group,
    request: { ...request, method: 'PUT' },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('PUT'), allowMethods('')]),
      actual: GOOD_REPLY,
    },
    expect: ALLOWED,
  },
];
