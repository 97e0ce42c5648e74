import {
  allowHeaders,
  allowMethods,
  ALLOWED,
  blocked,
  contentType,
  failed,
  GOOD_PREFLIGHT,
  preflightReply,
  redirect,
  REFLECTED,
  reply,
} from '../../../zoo/cases/case-parts';
import type { HeaderLine } from '../../../zoo/zoo-case';
import { KINDS, type Kind } from './kind';

const FRONTEND = 'Frontend must fix';
const JSON_BODY: readonly HeaderLine[] = [contentType('application/json')];
const common = { group: KINDS, expect: blocked('response', 'allow-origin-missing') } as const;

/** What the page does, or where its request went. */
export const kindsOfPages: readonly Kind[] = [
  {
    title: 'the page writes a method in small letters',
    cases: [
      {
        ...common,
        id: 'kind-small-letters',
        title: 'patch in place of PATCH',
        request: { kind: 'fetch', to: 'api', path: '/notes/1', method: 'patch', body: 'x' },
        responses: { preflight: preflightReply([REFLECTED, allowMethods('GET, PATCH')]) },
        expect: blocked('preflight', 'method-not-allowed'),
      },
    ],
    says: { code: 'method-misspelled', knownBy: 'derived', owner: FRONTEND, todo: 'Write PATCH' },
  },
  {
    title: 'the API redirects to a signed URL of a storage, where the origin is null',
    cases: [
      {
        ...common,
        id: 'kind-signed-redirect',
        title: 'A redirect to a signed URL',
        request: { kind: 'fetch', to: 'api', path: '/downloads/7' },
        responses: {
          actual: redirect('{other}/archive/7.zip?{next}&X-Amz-Signature=abc', [REFLECTED]),
          hops: [{ actual: reply([contentType('application/zip')]) }],
        },
      },
    ],
    says: {
      code: 'null-origin',
      knownBy: 'derived',
      owner: 'Backend must fix',
      todo: 'return the signed URL as data',
    },
  },
  {
    title: 'the page’s own backend redirects a fetch to a page for people',
    cases: [
      {
        ...common,
        id: 'kind-payment',
        title: 'A redirect to a payment page',
        request: { kind: 'fetch', to: 'page', path: '/order', method: 'POST', body: 'x' },
        responses: {
          actual: redirect('{api}/checkout/session?{next}', [], { status: 303 }),
          hops: [{ actual: reply([contentType('text/html')]) }],
        },
      },
    ],
    says: {
      code: 'redirect-to-page',
      knownBy: 'assumed',
      owner: 'Frontend must fix (likely)',
      todo: 'Do not fetch this page',
    },
  },
  {
    title: 'a page without an origin of its own asks a server of this machine',
    cases: [
      {
        ...common,
        id: 'kind-opaque',
        title: 'A sandboxed frame',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/v1/chat/completions',
          method: 'POST',
          headers: JSON_BODY,
          context: 'sandboxed-frame',
          body: '{}',
        },
        responses: { preflight: preflightReply([], { status: 403 }) },
        expect: blocked('preflight', 'allow-origin-missing', 'preflight-status', 'header-not-allowed'),
      },
    ],
    says: {
      code: 'null-origin',
      knownBy: 'assumed',
      owner: 'Frontend must fix (likely)',
      todo: 'can allow every origin',
    },
  },
  {
    title: 'the page asks by http, and the preflight is redirected to https',
    cases: [
      {
        ...common,
        id: 'kind-to-https',
        title: 'A preflight redirected to https',
        request: { kind: 'fetch', to: 'api', path: '/weather', headers: [['X-Client', 'web']] },
        responses: { preflight: redirect('{secure}/?{next}', [], { status: 307 }) },
        expect: blocked('preflight', 'preflight-redirect'),
      },
    ],
    says: { code: 'redirect-https', knownBy: 'derived', owner: FRONTEND, todo: 'https://127.0.0.1' },
  },
  {
    title: 'a tracing library adds its headers to requests of another vendor',
    cases: [
      {
        ...common,
        id: 'kind-tracing',
        title: 'Headers of a tracing library',
        request: {
          kind: 'fetch',
          to: 'other',
          path: '/collect',
          method: 'POST',
          body: 'x',
          headers: [
            ['Sentry-Trace', 'a-b-1'],
            ['Baggage', 'sentry-environment=x'],
          ],
        },
        responses: { preflight: preflightReply([REFLECTED, allowHeaders('content-type')]) },
        expect: blocked('preflight', 'header-not-allowed'),
      },
    ],
    says: {
      code: 'tracing-header',
      knownBy: 'assumed',
      owner: 'Frontend must fix (likely)',
      todo: 'tracePropagationTargets',
    },
  },
  {
    title: 'the page sends a response header in its request',
    cases: [
      {
        ...common,
        id: 'kind-response-header',
        title: 'Access-Control-Allow-Origin in a request',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/timetable',
          headers: [['Access-Control-Allow-Origin', '*']],
        },
        responses: { preflight: preflightReply([REFLECTED]) },
        expect: blocked('preflight', 'header-not-allowed'),
      },
    ],
    says: {
      code: 'response-header-in-request',
      knownBy: 'derived',
      owner: FRONTEND,
      todo: 'Remove access-control-allow-origin',
    },
  },
  {
    title: 'a host for scripts cannot respond to preflights, and the page sends JSON',
    cases: [
      {
        ...common,
        id: 'kind-script-host',
        title: 'JSON to a host for scripts',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/macros/s/AKfycbyZ/exec',
          method: 'POST',
          headers: JSON_BODY,
          body: '{}',
        },
        responses: { preflight: preflightReply([contentType('text/html')], { status: 405 }) },
        expect: blocked('preflight', 'allow-origin-missing', 'preflight-status', 'header-not-allowed'),
      },
    ],
    says: {
      code: 'host-without-preflights',
      knownBy: 'derived',
      owner: FRONTEND,
      todo: 'Content-Type: text/plain',
    },
  },
  {
    title: 'an image is loaded without CORS first, and its stored copy serves the request with CORS',
    cases: [
      {
        ...common,
        id: 'kind-stored-image',
        title: 'A stored copy without CORS',
        request: { kind: 'fetch', to: 'api', path: '/photos/7.png', before: [{ mode: 'no-cors' }] },
        responses: {
          actual: reply([['Cache-Control', 'max-age=600'], ['X-Request-Id', '{marker}'], REFLECTED]),
        },
        expect: blocked('response', 'allow-origin-empty'),
      },
    ],
    says: {
      code: 'browser-cache',
      knownBy: 'derived',
      owner: 'Backend must fix',
      todo: 'Vary: Origin',
    },
  },
  {
    title: 'a stale copy is given to the page, and what revalidates it in the background is refused',
    cases: [
      {
        ...common,
        id: 'kind-revalidated',
        title: 'A revalidation in the background',
        request: { kind: 'fetch', to: 'api', path: '/rates', times: 2 },
        responses: {
          actual: reply([
            REFLECTED,
            ['Cache-Control', 'max-age=0, stale-while-revalidate=600'],
            ['ETag', '"v1"'],
          ]),
          revalidated: reply([], { status: 500 }),
        },
        expect: ALLOWED,
      },
    ],
    says: {
      code: 'background-revalidation',
      knownBy: 'assumed',
      owner: 'Backend must fix',
      todo: 'Send the same CORS headers',
    },
  },
  {
    title: 'no secure connection comes about, which no header can mend',
    cases: [
      {
        ...common,
        id: 'kind-tls',
        title: 'A server that does not speak TLS',
        request: { kind: 'fetch', to: 'plainOnTls', path: '/rooms' },
        responses: { preflight: GOOD_PREFLIGHT, actual: reply([REFLECTED]) },
        expect: failed('network-tls'),
      },
    ],
    says: {
      code: 'server-unreachable',
      knownBy: 'derived',
      owner: 'Backend must fix',
      todo: 'speaks TLS on this port',
    },
  },
  {
    title: 'a header that the protocol needs is not exposed, so that the next request lacks it',
    cases: [
      {
        ...common,
        id: 'kind-session-begins',
        title: 'A session id that the script cannot read',
        request: { kind: 'fetch', to: 'api', path: '/rpc', method: 'POST', body: 'x' },
        responses: { actual: reply([REFLECTED, ['Mcp-Session-Id', 'a-1']]) },
        expect: ALLOWED,
      },
      {
        ...common,
        id: 'kind-session-lost',
        title: 'A request without the session id',
        request: { kind: 'fetch', to: 'api', path: '/rpc', method: 'POST', body: 'xx' },
        responses: { actual: reply([REFLECTED], { status: 400 }) },
        expect: ALLOWED,
      },
    ],
    says: {
      code: 'lost-response-header',
      knownBy: 'assumed',
      owner: 'Backend must fix',
      todo: 'Access-Control-Expose-Headers: Mcp-Session-Id',
    },
  },
];
