import type { Expectation, FetchRequest, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  blocked,
  contentType,
  failed,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'A service worker of the page';

const through = (path: string): FetchRequest => ({
  kind: 'fetch',
  to: 'secure',
  path,
  context: 'controlled-frame',
});

/** Chromium tells extensions only of what a service worker itself requests. */
const NOTHING_SENT = {
  chromium: 'Nothing goes to the network, and webRequest tells nothing of it.',
} as const;

/** A worker that gives a request no response; the server's response would be allowed. */
const withoutResponse = (id: string, title: string, request: FetchRequest): ZooCase => ({
  id: `service-worker-${id}`,
  title,
  group,
  request,
  responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
  expect: failed('service-worker-failed'),
  invisibleIn: NOTHING_SENT,
  triggers: ['service-worker-failed'],
});

/** A worker that sends the request to the server. */
const sending = (id: string, title: string, request: FetchRequest, expect: Expectation): ZooCase => ({
  id: `service-worker-${id}`,
  title,
  group,
  request,
  responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
  expect,
});

/** What service workers make of requests: no response at all, one that the page may not get, and those that they should give. */
export const serviceWorkerCases: readonly ZooCase[] = [
  withoutResponse('error', 'The worker responds with Response.error()', through('/worker-error')),
  withoutResponse('error-put', 'The worker responds to a PUT with Response.error()', {
    ...through('/worker-error'),
    method: 'PUT',
  }),
  withoutResponse('error-no-cors', 'The worker responds to a request in mode no-cors with Response.error()', {
    ...through('/worker-error'),
    mode: 'no-cors',
  }),
  withoutResponse(
    'rejects',
    'The worker responds with a promise that is rejected',
    through('/worker-rejects'),
  ),
  withoutResponse(
    'prevents',
    'The worker prevents the default and does not respond',
    through('/worker-prevents'),
  ),
  {
    ...sending(
      'opaque',
      'The worker fetches in mode no-cors, and gives the opaque response to a request with CORS',
      through('/worker-opaque'),
      failed('service-worker-failed'),
    ),
    triggers: ['service-worker-failed'],
  },
  {
    ...sending(
      'opaque-put',
      'The worker fetches with GET in mode no-cors, and gives the opaque response to a PUT',
      { ...through('/worker-opaque'), method: 'PUT' },
      failed('service-worker-failed'),
    ),
    triggers: ['service-worker-failed'],
  },
  {
    ...sending(
      'opaque-to-no-cors',
      'The worker fetches in mode no-cors, and so did the page',
      { ...through('/worker-opaque'), mode: 'no-cors' },
      OPAQUE,
    ),
    neighbourOf: ['service-worker-failed'],
  },
  ...[206, 416].map((status): ZooCase => ({
    ...sending(
      `opaque-${String(status)}`,
      `The worker passes a request without CORS on, and gives the opaque response with status ${String(status)}`,
      { ...through('/passed-on'), mode: 'no-cors' },
      OPAQUE,
    ),
    responses: { actual: reply([], { status }) },
    expectIn: { firefox: failed('service-worker-failed') },
  })),
  {
    ...sending(
      'drops',
      'The worker gets a response and responds with Response.error() all the same',
      through('/worker-drops'),
      failed('service-worker-failed'),
    ),
    triggers: ['service-worker-failed'],
  },
  {
    ...sending(
      'drops-redirected',
      'The worker gets a response after a redirect and responds with Response.error() all the same',
      through('/worker-drops'),
      failed('service-worker-failed'),
    ),
    responses: {
      actual: reply([['Location', '{secure}/?{next}'], REFLECTED], { status: 302 }),
      hops: [{ actual: GOOD_REPLY }],
    },
    triggers: ['service-worker-failed'],
  },
  {
    ...sending(
      'opaque-html',
      'The worker gives an opaque response of HTML, of which Chromium keeps nothing, to a request with CORS',
      through('/worker-opaque'),
      failed('service-worker-failed'),
    ),
    responses: { actual: reply([contentType('text/html'), ['X-Content-Type-Options', 'nosniff']]) },
    triggers: ['service-worker-failed'],
  },
  sending(
    'throws',
    'The worker throws before it responds: the request is left alone',
    through('/worker-throws'),
    ALLOWED,
  ),
  {
    ...sending('passes-on', 'The worker passes the request on', through('/passed-on'), ALLOWED),
    neighbourOf: ['service-worker-failed'],
  },
  {
    ...sending(
      'passes-on-blocked',
      'The worker passes the request on, and the server forgot the header',
      through('/passed-on'),
      blocked('response', 'allow-origin-missing'),
    ),
    responses: { actual: reply([]) },
    triggers: ['allow-origin-missing'],
  },
  sending(
    'cache',
    'The worker responds from its cache the second time',
    { ...through('/worker-cache'), times: 2 },
    ALLOWED,
  ),
];
