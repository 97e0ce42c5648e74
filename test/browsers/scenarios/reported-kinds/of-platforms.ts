import { blocked, contentType, reply } from '../../../zoo/cases/case-parts';
import { KINDS, type Kind } from './kind';

const BACKEND = 'Backend must fix';
const common = { group: KINDS, expect: blocked('response', 'allow-origin-missing') } as const;

/** What programs refuse that nobody wrote for this API: proxies that ask to sign in, checks, servers for models. */
export const kindsOfPlatforms: readonly Kind[] = [
  {
    title: 'a proxy of the platform asks to sign in before the application is reached',
    cases: [
      {
        ...common,
        id: 'kind-platform-login',
        title: 'A proxy that asks to sign in',
        request: { kind: 'fetch', to: 'api', path: '/reports' },
        responses: {
          actual: reply([['X-Goog-IAP-Generated-Response', 'true'], contentType('text/html')], {
            status: 401,
          }),
        },
      },
    ],
    says: {
      code: 'platform-login',
      knownBy: 'derived',
      owner: 'Infrastructure must fix',
      todo: 'allow_http_options',
    },
  },
  {
    title: 'a server for language models allows the pages that it was started for',
    cases: [
      {
        ...common,
        id: 'kind-model-server',
        title: 'A server for models',
        request: { kind: 'fetch', to: 'api', path: '/v1/models' },
        responses: { actual: reply([['Server', 'llama.cpp'], contentType('application/json')]) },
      },
    ],
    says: { code: 'model-server', knownBy: 'assumed', owner: BACKEND, todo: '--cors-origins' },
  },
  {
    title: 'a check of the Sec-Fetch-Site header refuses before any CORS code',
    cases: [
      {
        ...common,
        id: 'kind-site-check',
        title: 'A refused site',
        request: { kind: 'fetch', to: 'api', path: '/orders', method: 'POST', body: 'x' },
        responses: {
          actual: reply([contentType('text/plain; charset=utf-8'), ['X-Content-Type-Options', 'nosniff']], {
            status: 403,
            body: 'cross-origin request detected from Sec-Fetch-Site header\n',
          }),
        },
      },
    ],
    says: { code: 'request-refused', knownBy: 'assumed', owner: BACKEND, todo: 'AddTrustedOrigin' },
  },
  {
    title: 'a check of the Origin header refuses before any CORS code',
    cases: [
      {
        ...common,
        id: 'kind-origin-check',
        title: 'A refused origin',
        request: { kind: 'fetch', to: 'api', path: '/messages', method: 'POST', body: 'x' },
        responses: { actual: reply([], { status: 403, body: 'Invalid Origin header' }) },
      },
    ],
    says: { code: 'request-refused', knownBy: 'assumed', owner: BACKEND, todo: 'allowed_origins' },
  },
];
