import {
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  contentType,
  failed,
  GOOD_PREFLIGHT,
  preflightReply,
  REFLECTED,
  reply,
} from '../../../zoo/cases/case-parts';
import { KINDS, type Kind } from './kind';

const BACKEND = 'Backend must fix';
const common = { group: KINDS, expect: blocked('response', 'allow-origin-missing') } as const;

/** What the application or its libraries do. */
export const kindsOfServers: readonly Kind[] = [
  {
    title: 'an identity provider allows origins by client, and not this one',
    cases: [
      {
        ...common,
        id: 'kind-token',
        title: 'A token without CORS headers',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/realms/shop/protocol/openid-connect/token',
          method: 'POST',
          headers: [['X-Client', 'web']],
          body: 'grant_type=password',
        },
        responses: { preflight: GOOD_PREFLIGHT, actual: reply([contentType('application/json')]) },
      },
    ],
    says: { code: 'token-client', knownBy: 'assumed', owner: BACKEND, todo: 'Web origins' },
  },
  {
    title: 'the response to an exception is made outside of the CORS middleware',
    cases: [
      {
        ...common,
        id: 'kind-exception',
        title: 'An exception',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/session',
          method: 'POST',
          headers: [['X-Client', 'web']],
        },
        responses: { preflight: GOOD_PREFLIGHT, actual: reply([contentType('text/plain')], { status: 500 }) },
      },
    ],
    says: { code: 'error-without-headers', knownBy: 'derived', owner: BACKEND, todo: 'Fix the 500 first' },
  },
  {
    title: 'an exception of the application comes through a CDN that marks every response',
    cases: [
      {
        ...common,
        id: 'kind-exception-behind-edge',
        title: 'An exception behind a CDN',
        request: { kind: 'fetch', to: 'api', path: '/profile', method: 'PUT' },
        responses: {
          preflight: GOOD_PREFLIGHT,
          actual: reply(
            [
              ['Server', 'cloudflare'],
              ['CF-RAY', '9-FRA'],
              ['CF-Cache-Status', 'DYNAMIC'],
            ],
            { status: 500 },
          ),
        },
      },
    ],
    says: { code: 'error-without-headers', knownBy: 'derived', owner: BACKEND, todo: 'Fix the 500 first' },
  },
  {
    title: 'a library for security headers forbids other sites to embed an image',
    cases: [
      {
        ...common,
        id: 'kind-embedding',
        title: 'An image for its own origin',
        request: { kind: 'image', to: 'api', path: '/covers/1.png' },
        responses: {
          actual: reply([
            contentType('image/png'),
            allowOrigin('*'),
            ['Cross-Origin-Resource-Policy', 'same-origin'],
          ]),
        },
        expect: failed('corp-blocked'),
      },
    ],
    says: {
      code: 'resource-policy',
      knownBy: 'derived',
      owner: BACKEND,
      todo: 'Cross-Origin-Resource-Policy: cross-origin',
    },
  },
  {
    title: 'a server with the right headers asks the preflight for a password',
    cases: [
      {
        ...common,
        id: 'kind-challenge',
        title: 'A challenged preflight',
        request: { kind: 'fetch', to: 'api', path: '/calendars/', method: 'PROPFIND' },
        responses: {
          preflight: preflightReply(
            [REFLECTED, allowMethods('PROPFIND'), ['WWW-Authenticate', 'Basic realm="calendars"']],
            { status: 401 },
          ),
        },
        expect: blocked('preflight', 'preflight-status'),
      },
    ],
    says: {
      code: 'options-behind-authentication',
      knownBy: 'derived',
      owner: BACKEND,
      todo: 'exempt OPTIONS from authentication',
    },
  },
  {
    title: 'a socket library has a CORS setting that the middleware does not reach',
    cases: [
      {
        ...common,
        id: 'kind-polling',
        title: 'Long polling',
        request: { kind: 'fetch', to: 'api', url: '{api}/live/?EIO=4&transport=polling' },
        responses: { actual: reply([contentType('text/plain')]) },
      },
    ],
    says: { code: 'socket-server', knownBy: 'assumed', owner: BACKEND, todo: 'new Server(' },
  },
  {
    title: 'a check of the Host header refuses before any CORS code',
    cases: [
      {
        ...common,
        id: 'kind-host-check',
        title: 'A refused Host',
        request: { kind: 'fetch', to: 'api', path: '/bundle.json' },
        responses: { actual: reply([], { status: 403, body: 'Invalid Host header' }) },
      },
    ],
    says: { code: 'request-refused', knownBy: 'assumed', owner: BACKEND, todo: 'devServer.allowedHosts' },
  },
  {
    title: 'a server of the Model Context Protocol allows a part of its headers',
    cases: [
      {
        ...common,
        id: 'kind-mcp-headers',
        title: 'A short list for the protocol',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/mcp',
          method: 'POST',
          headers: [
            ['MCP-Protocol-Version', '2025-11-25'],
            ['Mcp-Session-Id', 'a-1'],
          ],
          body: '{}',
        },
        responses: { preflight: preflightReply([REFLECTED, allowHeaders('content-type, mcp-session-id')]) },
        expect: blocked('preflight', 'header-not-allowed'),
      },
    ],
    says: { code: 'mcp-headers', knownBy: 'derived', owner: BACKEND, todo: 'Last-Event-ID' },
  },
  {
    title: 'a server of the Model Context Protocol refuses an origin that it does not know',
    cases: [
      {
        ...common,
        id: 'kind-mcp-origin',
        title: 'A refused origin',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/mcp',
          method: 'POST',
          headers: [['MCP-Protocol-Version', '2025-11-25']],
          body: '{}',
        },
        responses: { preflight: preflightReply([contentType('application/json')], { status: 403 }) },
        expect: blocked('preflight', 'allow-origin-missing', 'preflight-status', 'header-not-allowed'),
      },
    ],
    says: { code: 'mcp-origin', knownBy: 'assumed', owner: BACKEND, todo: 'allowedOrigins' },
  },
];
