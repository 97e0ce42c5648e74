import type { Beside, Writing } from './place';
import { encoded } from './place';

/** Headers of requests whose names say what they carry. */
export const TELLING_REQUEST_HEADERS = [
  'Authorization',
  'Proxy-Authorization',
  'Cookie',
  'X-Api-Key',
  'Api_Key',
  'apikey',
  'X-Auth-Token',
  'X-Access-Token',
  'X-CSRF-Token',
  'X-XSRF-TOKEN',
  'X-CSRFToken',
  'X-Amz-Security-Token',
  'X-Session-Id',
  'X-Client-Secret',
  'DPoP-Token',
  'Ocp-Apim-Subscription-Key',
  'X-Parse-Master-Key',
  'X-Passphrase',
  'X-Vault-Token',
  'PRIVATE-TOKEN',
  'X-Shopify-Access-Token',
  'X-Hub-Signature-256',
  'X-Functions-Key',
  'X-Goog-Iap-Jwt-Assertion',
  'X-Amzn-Oidc-Data-Token',
  'CF-Access-Client-Secret',
  'X-Figma-Token',
  'X-Webhook-Secret',
  'X-Password',
  'X-User-Jwt',
] as const;

/** The like of responses. */
export const TELLING_RESPONSE_HEADERS = [
  'Set-Cookie',
  'X-Auth-Token',
  'X-New-Access-Token',
  'X-Refresh-Token',
  'X-Session-Token',
  'X-CSRF-Token',
  'X-Signature',
  'X-Api-Secret',
  'X-Continuation-Token',
  'Authorization',
] as const;

/** Headers that say nothing of the kind, some of them that no product knows. */
export const SILENT_HEADERS = [
  'X-Custom',
  'X-Debug-Info',
  'X-Data',
  'X-Client',
  'X-Tenant',
  'X-Context',
  'My-App-Header',
  'X-Forwarded-User',
  'X-Upstream',
  'Sec-WebSocket-Protocol',
  'X-Payload',
  'X-Trace-Note',
] as const;

const writing =
  (beside: Beside) =>
  (kind: string, write: (secret: string) => string): Writing => ({ kind, beside, write });

const named = writing('name');
const worded = writing('word');
const silent = writing('nothing');

/** How the value of a header with a telling name is written. */
export const telling: readonly Writing[] = [
  named('header by name', (secret) => secret),
  named('header by name', (secret) => `Bearer ${secret}`),
  named('header by name', (secret) => `a=1; value=${secret}; Path=/; Secure`),
];

/** How the value of any other header is written. */
export const values: readonly Writing[] = [
  silent('header value', (secret) => secret),
  silent('header value', (secret) => `"${secret}"`),
  silent('header value', (secret) => `v1, ${secret}; q=0.5`),
  silent('header value', (secret) => `id:${secret}`),
  silent('header value, JSON', (secret) => JSON.stringify({ v: secret, n: 1 })),
  worded('header value', (secret) => `Bearer ${secret}`),
  worded('header value', (secret) => `token, ${secret}`),
  worded('header value', (secret) => `the session ${secret} has expired`),
  named('header value, pairs', (secret) => `a=1; token=${secret}`),
  named('header value, pairs', (secret) => `user="me", password="${secret}"`),
  named('header value, JSON', (secret) => JSON.stringify({ id: 7, access_token: secret })),
  named('header value, JSON', (secret) => JSON.stringify({ a: JSON.stringify({ secret }) })),
  named('header value, colon', (secret) => `api-key: ${secret}`),
  named('header value, URL', (secret) => `https://api.example/?sig=${encoded(secret)}`),
  named('header value, URL', (secret) => `see https://u:${encoded(secret)}@api.example/ for more`),
];

/** Headers that the product reads, each written as it is in earnest. */
export const evidence: readonly (Writing & { readonly name: string; readonly of: 'request' | 'response' })[] =
  [
    {
      ...named('evidence', (secret) => `https://b.example/cb?code=${encoded(secret)}`),
      name: 'Location',
      of: 'response',
    },
    {
      ...named('evidence', (secret) => `/login?state=${encoded(secret)}#top`),
      name: 'Location',
      of: 'response',
    },
    { ...silent('evidence', (secret) => `/s/${encoded(secret)}`), name: 'Location', of: 'response' },
    {
      ...named('evidence', (secret) => `<https://b.example/?token=${encoded(secret)}>; rel="next"`),
      name: 'Link',
      of: 'response',
    },
    {
      ...silent('evidence', (secret) => `<https://b.example/x?c=${encoded(secret)}>; rel=preload`),
      name: 'Link',
      of: 'response',
    },
    {
      ...named('evidence', (secret) => `https://app.example/?reset_token=${encoded(secret)}`),
      name: 'Referer',
      of: 'request',
    },
    {
      ...silent('evidence', (secret) => `https://app.example/r/${encoded(secret)}`),
      name: 'Referer',
      of: 'request',
    },
    { ...worded('evidence', (secret) => `Negotiate ${secret}`), name: 'WWW-Authenticate', of: 'response' },
    {
      ...named('evidence', (secret) => `Digest realm="api", nonce="${secret}", qop="auth"`),
      name: 'WWW-Authenticate',
      of: 'response',
    },
    {
      ...named('evidence', (secret) => `Bearer realm="api", token="${secret}"`),
      name: 'WWW-Authenticate',
      of: 'response',
    },
    {
      ...worded('evidence', (secret) => `base64url.bearer.authorization.k8s.io.${secret}`),
      name: 'Sec-WebSocket-Protocol',
      of: 'request',
    },
    {
      ...named('evidence', (secret) => `0; url=https://b.example/?ticket=${encoded(secret)}`),
      name: 'Refresh',
      of: 'response',
    },
    { ...named('evidence', (secret) => `nginx (token=${secret})`), name: 'Server', of: 'response' },
    {
      ...named('evidence', (secret) => `application/json; api_key=${secret}`),
      name: 'Content-Type',
      of: 'request',
    },
    { ...named('evidence', (secret) => `1.1 proxy (secret=${secret})`), name: 'Via', of: 'response' },
  ];
