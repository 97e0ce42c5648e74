import {
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  contentType,
  GOOD_PREFLIGHT,
  preflightReply,
  REFLECTED,
  reply,
} from '../../../zoo/cases/case-parts';
import type { HeaderLine } from '../../../zoo/zoo-case';
import { KINDS, type Kind } from './kind';

const GATEWAY = 'Proxy or gateway must fix';
const KONG: readonly HeaderLine[] = [
  ['Server', 'kong/3.9.0'],
  ['X-Kong-Response-Latency', '2'],
];
const REQUESTING: readonly HeaderLine[] = [['X-Client', 'web']];
const noOrigin = blocked('response', 'allow-origin-missing');
const common = { group: KINDS, expect: noOrigin } as const;
const refused = blocked('preflight', 'allow-origin-missing', 'preflight-status', 'header-not-allowed');

/** Somebody between the page and the application responded, or did not. */
export const kindsOfLayers: readonly Kind[] = [
  {
    title:
      'a tunnel puts its warning page in place of the response, after the application allowed the preflight',
    cases: [
      {
        ...common,
        id: 'kind-tunnel',
        title: 'A warning page of a tunnel',
        request: { kind: 'fetch', to: 'api', path: '/forecast', headers: REQUESTING },
        responses: {
          preflight: GOOD_PREFLIGHT,
          actual: reply([contentType('text/html'), ['Ngrok-Error-Code', 'ERR_NGROK_6024']]),
        },
      },
    ],
    says: {
      code: 'tunnel-warning',
      knownBy: 'derived',
      owner: 'Frontend must fix',
      todo: 'ngrok-skip-browser-warning',
    },
  },
  {
    title: 'a gateway and the service behind it both add the header, or one of them twice',
    cases: [
      {
        ...common,
        id: 'kind-twice',
        title: 'The header twice',
        request: { kind: 'fetch', to: 'api', path: '/carts', method: 'POST', body: '{}' },
        responses: { actual: reply([REFLECTED, allowOrigin('*')]) },
        expect: blocked('response', 'allow-origin-repeated'),
      },
    ],
    says: {
      code: 'headers-twice',
      knownBy: 'assumed',
      owner: 'Backend must fix',
      todo: 'only one place',
    },
  },
  {
    title: 'a gateway responds to the preflight by its own short list',
    cases: [
      {
        ...common,
        id: 'kind-gateway-list',
        title: 'A short list of a gateway',
        request: { kind: 'fetch', to: 'api', path: '/functions/greet', headers: REQUESTING },
        responses: { preflight: preflightReply([allowOrigin('*'), allowHeaders('authorization'), ...KONG]) },
        expect: blocked('preflight', 'header-not-allowed'),
      },
    ],
    says: {
      code: 'preflight-at-gateway',
      knownBy: 'derived',
      owner: GATEWAY,
      todo: 'let Kong pass preflights',
    },
  },
  {
    title: 'an authorizer of a gateway guards OPTIONS as well',
    cases: [
      {
        ...common,
        id: 'kind-authorizer',
        title: 'An authorizer before the preflight',
        request: { kind: 'fetch', to: 'api', path: '/prod/me', headers: [['Authorization', 'Bearer t']] },
        responses: {
          preflight: preflightReply(
            [
              ['X-Amzn-ErrorType', 'UnauthorizedException'],
              ['x-amz-apigw-id', 'bQd8aFQxDoEFd1g='],
            ],
            { status: 401 },
          ),
        },
        expect: refused,
      },
    ],
    says: { code: 'preflight-at-gateway', knownBy: 'derived', owner: GATEWAY, todo: 'Exempt OPTIONS' },
  },
  {
    title: 'the route of a gateway lacks OPTIONS, so that its own CORS rule never runs',
    cases: [
      {
        ...common,
        id: 'kind-route',
        title: 'A route without OPTIONS',
        request: { kind: 'fetch', to: 'api', path: '/members', headers: REQUESTING },
        responses: { preflight: preflightReply([...KONG], { status: 404 }) },
        expect: refused,
      },
    ],
    says: {
      code: 'preflight-at-gateway',
      knownBy: 'derived',
      owner: GATEWAY,
      todo: 'Add OPTIONS to the methods',
    },
  },
  {
    title: 'a proxy refuses an upload for its size, where small ones pass',
    cases: [
      {
        ...common,
        id: 'kind-small-upload',
        title: 'A small upload',
        request: { kind: 'fetch', to: 'api', path: '/pictures', method: 'POST', body: 'x' },
        responses: { actual: reply([REFLECTED], { status: 201 }) },
        expect: { verdict: 'allowed', first: null },
      },
      {
        ...common,
        id: 'kind-large-upload',
        title: 'A large upload',
        request: { kind: 'fetch', to: 'api', path: '/pictures', method: 'POST', body: 'xxxx' },
        responses: { actual: reply([contentType('text/html'), ['Server', 'nginx']], { status: 413 }) },
      },
    ],
    says: {
      code: 'request-too-large',
      knownBy: 'assumed',
      owner: 'Infrastructure must fix (likely)',
      todo: 'client_max_body_size',
    },
  },
  {
    title: 'a CDN sends the header with one type of font and not with the newer one',
    cases: [
      {
        ...common,
        id: 'kind-font',
        title: 'A font with the header',
        request: { kind: 'font', to: 'other', path: '/type/plain.woff' },
        responses: { actual: reply([allowOrigin('*'), ['X-Cache', 'Hit from cloudfront']]) },
        expect: { verdict: 'allowed', first: null },
      },
      {
        ...common,
        id: 'kind-newer-font',
        title: 'A newer font without it',
        request: { kind: 'font', to: 'other', path: '/type/plain.woff2' },
        responses: { actual: reply([['X-Cache', 'Hit from cloudfront']]) },
      },
    ],
    says: {
      code: 'file-type-rule',
      knownBy: 'assumed',
      owner: 'CDN must fix (likely)',
      todo: '.woff2',
    },
  },
  {
    title: 'the platform’s own CORS setting counts in place of the application’s',
    cases: [
      {
        ...common,
        id: 'kind-platform',
        title: 'A setting of the platform',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/hub/negotiate',
          credentials: 'include',
          headers: REQUESTING,
        },
        responses: {
          preflight: preflightReply([
            allowOrigin('*'),
            allowHeaders('x-client'),
            ['Set-Cookie', 'ARRAffinitySameSite=a;Path=/;HttpOnly;SameSite=None;Secure'],
          ]),
        },
        expect: blocked('preflight', 'allow-origin-wildcard-with-credentials'),
      },
    ],
    says: {
      code: 'platform-cors',
      knownBy: 'assumed',
      owner: 'Backend must fix',
      todo: 'Remove all origins from the platform',
    },
  },
  {
    title: 'a platform refuses callers before the function runs',
    cases: [
      {
        ...common,
        id: 'kind-private-function',
        title: 'A function that is not public',
        request: { kind: 'fetch', to: 'api', path: '/pay', headers: REQUESTING },
        responses: { preflight: preflightReply([['Server', 'Google Frontend']], { status: 403 }) },
        expect: refused,
      },
    ],
    says: {
      code: 'function-not-public',
      knownBy: 'assumed',
      owner: 'Backend must fix',
      todo: 'Allow everybody to invoke the function',
    },
  },
  {
    title: 'one layer allows the preflight, and a CORS filter behind it refuses the origin',
    cases: [
      {
        ...common,
        id: 'kind-second-filter',
        title: 'A second filter',
        request: { kind: 'fetch', to: 'api', path: '/sign-in', method: 'POST', headers: REQUESTING },
        responses: {
          preflight: preflightReply([REFLECTED, allowHeaders('x-client'), allowMethods('POST')]),
          actual: reply(
            [
              ['Vary', 'Origin'],
              ['Vary', 'Access-Control-Request-Method'],
              ['Vary', 'Access-Control-Request-Headers'],
            ],
            { status: 403 },
          ),
        },
      },
    ],
    says: {
      code: 'cors-filter-refused',
      knownBy: 'assumed',
      owner: 'Backend must fix',
      todo: 'remove its CORS filter',
    },
  },
];
