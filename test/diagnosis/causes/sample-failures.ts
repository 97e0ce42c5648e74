import type { CauseCode } from '../../../src/diagnosis/words/cause-code';
import type { FailureOf } from '../../../src/diagnosis/causes/parts/cause-definition';
import type { NetworkFailure } from '../../../src/diagnosis/diagnosis';
import type { HeaderDetail, MethodDetail, RuleFailure } from '../../../src/fetch-standard/failure';
import type { OriginDifference } from '../../../src/fetch-standard/origin-difference';
import { API, PAGE } from '../exchange-builder';

export type Failure = RuleFailure | NetworkFailure;

/** For every way in which an allowed origin can differ, the allowed one and that of the request. */
const ORIGIN_PAIRS: Readonly<Record<OriginDifference, readonly [value: string, origin: string]>> = {
  'trailing-slash': ['https://app.example/', PAGE],
  path: ['https://app.example/shop', PAGE],
  scheme: ['http://app.example', PAGE],
  'default-port': ['https://app.example:443', PAGE],
  port: ['https://app.example:3000', 'https://app.example:8080'],
  case: ['https://App.example', PAGE],
  www: ['https://www.app.example', PAGE],
  subdomain: ['https://example.com', 'https://app.example.com'],
  'wildcard-pattern': ['https://*.example', PAGE],
  'regex-reflect-bug': ['https://app.example', 'https://app.example.attacker.example'],
  'null-allowed': ['null', PAGE],
  'opaque-origin': ['https://app.example', 'null'],
  'tainted-redirect': ['https://app.example', 'null'],
  host: ['https://shop.example', PAGE],
};

const METHODS: Readonly<Record<MethodDetail, readonly [method: string, allowed: readonly string[] | null]>> =
  {
    'not-listed': ['PUT', ['GET', 'POST']],
    'no-list': ['PUT', null],
    'method-case': ['PUT', ['put']],
    'patch-lowercase': ['patch', ['GET', 'PATCH']],
    'wildcard-with-credentials': ['PUT', ['*']],
  };

const HEADERS: Readonly<Record<HeaderDetail, readonly [name: string, allowed: readonly string[] | null]>> = {
  'not-listed': ['x-trace', ['x-tracer', 'content-type']],
  'no-list': ['x-trace', null],
  'wildcard-with-credentials': ['x-trace', ['*']],
  'content-type-json': ['content-type', ['authorization']],
  'safelist-byte': ['accept', ['authorization']],
  'safelist-length': ['accept-language', []],
};

const entries = <K extends string, V>(record: Readonly<Record<K, V>>): readonly [K, V][] =>
  Object.entries(record) as [K, V][];

const network = <C extends NetworkFailure['code']>(code: C, error: string) => [{ code, error }] as const;

/** At least one failure of every code, and one of every detail. */
export const SAMPLES: {
  readonly [C in CauseCode]: readonly [FailureOf<C>, ...(readonly FailureOf<C>[])] | readonly FailureOf<C>[];
} = {
  'allow-origin-missing': [{ code: 'allow-origin-missing' }],
  'allow-origin-empty': [{ code: 'allow-origin-empty' }],
  'allow-origin-wildcard-with-credentials': [{ code: 'allow-origin-wildcard-with-credentials' }],
  'allow-origin-repeated': [{ code: 'allow-origin-repeated', values: ['*', PAGE] }],
  'allow-origin-list': [
    { code: 'allow-origin-list', value: 'https://a.example, https://b.example' },
    { code: 'allow-origin-list', value: 'https://a.example https://b.example' },
  ],
  'allow-origin-invalid': [
    { code: 'allow-origin-invalid', value: 'app.example', origin: PAGE },
    { code: 'allow-origin-invalid', value: '"https://app.example"', origin: PAGE },
    { code: 'allow-origin-invalid', value: '*.example', origin: PAGE },
    { code: 'allow-origin-invalid', value: 'https://', origin: PAGE },
  ],
  'allow-origin-mismatch': entries(ORIGIN_PAIRS).map(([detail, [value, origin]]) => ({
    code: 'allow-origin-mismatch',
    value,
    origin,
    detail,
  })),
  'allow-credentials-missing': [{ code: 'allow-credentials-missing' }],
  'allow-credentials-not-true': ['True', 'true, true', '1', ''].map((value) => ({
    code: 'allow-credentials-not-true',
    value,
  })),
  'preflight-status': [401, 404, 418, 503].map((status) => ({ code: 'preflight-status', status })),
  'preflight-upgraded': [{ code: 'preflight-upgraded', location: 'https://api.example/orders' }],
  'preflight-redirect': [
    { code: 'preflight-redirect', status: 308, location: '/orders/' },
    { code: 'preflight-redirect', status: 301, location: null },
  ],
  'allow-methods-invalid': [
    { code: 'allow-methods-invalid', value: 'GET, "PUT"', element: '"PUT"' },
    { code: 'allow-methods-invalid', value: 'GET PUT', element: 'GET PUT' },
  ],
  'allow-headers-invalid': [
    { code: 'allow-headers-invalid', value: 'x-a, x b', element: 'x b' },
    { code: 'allow-headers-invalid', value: '[x-a]', element: '[x-a]' },
  ],
  'method-not-allowed': [
    ...entries(METHODS).map(([detail, [method, allowed]]) => ({
      code: 'method-not-allowed' as const,
      method,
      allowed,
      detail,
    })),
    { code: 'method-not-allowed', method: 'Purge', allowed: ['PURGE'], detail: 'method-case' },
    { code: 'method-not-allowed', method: 'PUT', allowed: [], detail: 'not-listed' },
  ],
  'header-not-allowed': entries(HEADERS).map(([detail, [name, allowed]]) => ({
    code: 'header-not-allowed',
    name,
    allowed,
    detail,
  })),
  'authorization-under-wildcard': [{ code: 'authorization-under-wildcard' }],
  'redirect-with-userinfo': [
    { code: 'redirect-with-userinfo', location: 'https://user:secret@other.example/' },
  ],
  'redirect-scheme': [
    { code: 'redirect-scheme', location: 'ftp://other.example/', scheme: 'ftp' },
    { code: 'redirect-scheme', location: 'data:text/plain,hello', scheme: 'data' },
  ],
  'redirect-location-invalid': [{ code: 'redirect-location-invalid', location: 'https://[' }],
  'redirect-loop': [{ code: 'redirect-loop', count: 20 }],
  'redirect-mode-error': [
    { code: 'redirect-mode-error', status: 302 },
    { code: 'redirect-mode-error', status: null },
  ],
  'redirect-stream-body': [{ code: 'redirect-stream-body', status: 307 }],
  'mode-same-origin': [{ code: 'mode-same-origin', url: API, origin: PAGE }],
  'mode-no-cors-redirect': [{ code: 'mode-no-cors-redirect' }],
  'scheme-unsupported': [
    { code: 'scheme-unsupported', scheme: 'ftp' },
    { code: 'scheme-unsupported', scheme: 'file' },
  ],
  'preflight-network-error': network('preflight-network-error', 'net::ERR_CONNECTION_RESET'),
  'response-invalid': network('response-invalid', 'net::ERR_INVALID_HTTP_RESPONSE'),
  'network-dns': network('network-dns', 'NS_ERROR_UNKNOWN_HOST'),
  'network-refused': network('network-refused', 'net::ERR_CONNECTION_REFUSED'),
  'network-reset': network('network-reset', 'net::ERR_EMPTY_RESPONSE'),
  'network-tls': network('network-tls', 'net::ERR_CERT_AUTHORITY_INVALID'),
  'network-timeout': network('network-timeout', 'net::ERR_TIMED_OUT'),
  'network-other': network('network-other', 'net::ERR_UNEXPECTED'),
  aborted: [
    { code: 'aborted', error: 'NS_BINDING_ABORTED' },
    { code: 'aborted', error: 'NS_BINDING_ABORTED', detail: 'or-unusable' },
    { code: 'aborted', error: 'net::ERR_ABORTED', detail: 'kept-alive' },
  ],
  'blocked-by-extension': network('blocked-by-extension', 'net::ERR_BLOCKED_BY_CLIENT'),
  'corp-blocked': network('corp-blocked', 'net::ERR_BLOCKED_BY_RESPONSE'),
  'coep-blocked': [
    { code: 'coep-blocked', error: 'net::ERR_BLOCKED_BY_RESPONSE' },
    {
      code: 'coep-blocked',
      error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep',
    },
  ],
  'document-isolation-policy': network('document-isolation-policy', 'net::ERR_BLOCKED_BY_RESPONSE'),
  'connection-allowlist': network('connection-allowlist', 'net::ERR_NETWORK_ACCESS_REVOKED'),
  'integrity-policy': network('integrity-policy', 'status 0'),
  'csp-blocked': [
    { code: 'csp-blocked', error: 'NS_ERROR_NET_ON_RECEIVING_FROM' },
    { code: 'csp-blocked', error: 'NS_ERROR_DOM_BAD_URI', detail: 'or-same-origin-mode' },
    { code: 'csp-blocked', error: 'NS_ERROR_NET_ON_RECEIVING_FROM', detail: 'or-empty-repeat' },
  ],
  'mixed-content': network('mixed-content', 'net::ERR_ABORTED'),
  'never-sent': network('never-sent', 'status 0'),
  'service-worker-failed': [
    { code: 'service-worker-failed', error: 'status 0', detail: 'no-response' },
    { code: 'service-worker-failed', error: 'status 0', detail: 'readable-response' },
    { code: 'service-worker-failed', error: 'net::ERR_FAILED', detail: 'opaque-response' },
    { code: 'service-worker-failed', error: 'status 0', detail: 'opaque-partial' },
  ],
  'orb-blocked': network('orb-blocked', 'net::ERR_BLOCKED_BY_ORB'),
  'local-network-denied': [
    { code: 'local-network-denied', error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' },
    { code: 'local-network-denied', error: 'net::ERR_FAILED' },
  ],
  'local-network-insecure-context': network(
    'local-network-insecure-context',
    'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
  ),
  'local-network-address-space': network('local-network-address-space', 'net::ERR_FAILED'),
  'websocket-failed': [
    { code: 'websocket-failed', error: 'status 403' },
    { code: 'websocket-failed', error: 'net::ERR_FAILED' },
    { code: 'websocket-failed', error: 'net::ERR_FAILED', detail: 'or-local-network' },
  ],
  'blocked-unexplained': [
    { code: 'blocked-unexplained', error: 'net::ERR_FAILED' },
    { code: 'blocked-unexplained', error: 'net::ERR_FAILED', detail: 'or-manual-redirect' },
    { code: 'blocked-unexplained', error: 'net::ERR_FAILED', detail: 'or-cors' },
    { code: 'blocked-unexplained', error: 'NS_ERROR_DOM_BAD_URI', detail: 'or-empty-repeat' },
  ],
};

export const ALL_CODES = Object.keys(SAMPLES) as CauseCode[];
