import { encoded, twice } from './place';
import type { Beside, Writing } from './place';

const API = 'https://api.example';

const writing =
  (beside: Beside) =>
  (kind: string, write: (secret: string) => string): Writing => ({ kind, beside, write });

const named = writing('name');
const worded = writing('word');
const silent = writing('nothing');

/** Parameters whose names say what they carry, as products of all kinds name them. */
const TELLING_PARAMETERS = [
  'access_token',
  'token',
  'id_token',
  'refreshToken',
  'api_key',
  'apikey',
  'x-api-key',
  'key',
  'password',
  'passwd',
  'client_secret',
  'secret',
  'sig',
  'signature',
  'X-Amz-Signature',
  'X-Amz-Security-Token',
  'X-Goog-Signature',
  'code',
  'state',
  'nonce',
  'auth',
  'authToken',
  'session',
  'sessionId',
  'sid',
  'jwt',
  'otp',
  'csrf_token',
  'xsrf',
  'ticket',
  'SAMLResponse',
  'client_assertion',
  'subscription-key',
  'AWSAccessKeyId',
  'login_hint_token',
  'hmac',
  'user[password]',
  'invite_code',
  'magic_token',
  'oobCode',
  'h_auth_key',
  'webhookSecret',
] as const;

const queries = TELLING_PARAMETERS.flatMap((name, index): readonly Writing[] => [
  index % 2 === 0
    ? named('query', (secret) => `${API}/v1/items?page=2&${name}=${encoded(secret)}&sort=name`)
    : named('query', (secret) => `${API}/v1/items?${name}=${encoded(secret)}`),
]);

/** URLs in which a name says what a value is. */
const namedUrls: readonly Writing[] = [
  ...queries,
  named('query, raw', (secret) => `${API}/v1/items?token=${secret}`),
  named('query, name encoded', (secret) => `${API}/v1?%70assword=${encoded(secret)}`),
  named('query, of semicolons', (secret) => `${API}/v1?a=1;auth_token=${encoded(secret)};b=2`),
  named('matrix parameter', (secret) => `${API}/cart;jsessionid=${encoded(secret)}?x=1`),
  named('fragment', (secret) => `${API}/callback#access_token=${encoded(secret)}&token_type=Bearer`),
  named('fragment', (secret) => `${API}/app#/reset?token=${encoded(secret)}`),
  named('user name and password', (secret) => `https://user:${encoded(secret)}@api.example/x`),
  named('user name and password', (secret) => `https://${encoded(secret)}@api.example/x?y=1`),
  named('URL in a URL', (secret) => `${API}/go?next=https://b.example/cb?token=${encoded(secret)}`),
  named(
    'URL in a URL',
    (secret) => `${API}/go?next=${encoded(`https://b.example/cb?code=${encoded(secret)}`)}`,
  ),
  named('URL in a URL', (secret) => `${API}/go?u=${twice(`/cb?a=1&access_token=${secret}&b=2`)}`),
  named('URL in a URL', (secret) => `${API}/proxy/${encoded(`https://u:${encoded(secret)}@b.example/`)}`),
  named('JSON in a URL', (secret) => `${API}/q?filter=${encoded(JSON.stringify({ a: 1, token: secret }))}`),
  named('JSON in a URL', (secret) => `${API}/q?v=${twice(JSON.stringify({ auth: { apiKey: secret } }))}`),
  named('JSON in a URL, raw', (secret) => `${API}/q?v={"password":"${secret}"}`),
  named('header in a URL', (secret) => `${API}/q?h=${encoded(`Authorization: Bearer ${secret}`)}`),
];

/** URLs in which a word before the secret says what it may be. */
const wordedUrls: readonly Writing[] = [
  worded('path', (secret) => `${API}/token/${encoded(secret)}`),
  worded('path', (secret) => `${API}/reset-password/${encoded(secret)}`),
  worded('path', (secret) => `${API}/users/42/verify-email/${encoded(secret)}?lang=en`),
  worded('path', (secret) => `${API}/webhooks/${encoded(secret)}`),
  worded('path', (secret) => `${API}/api/webhook/1234/${encoded(secret)}/messages`),
  worded('path', (secret) => `${API}/magic-link/${encoded(secret)}`),
  worded('path', (secret) => `${API}/invite/${encoded(secret)}`),
  worded('path', (secret) => `${API}/auth/callback/${encoded(secret)}`),
  worded('path', (secret) => `${API}/calendar/private-${encoded(secret)}/basic.ics`),
  worded('path', (secret) => `${API}/unsubscribe/${encoded(secret)}`),
  worded('path', (secret) => `${API}/share/${encoded(secret)}`),
  worded('path', (secret) => `${API}/download/signed/${encoded(secret)}/report.pdf`),
  worded('path', (secret) => `${API}/s/session:${encoded(secret)}/feed`),
  worded('path', (secret) => `${API}/bot${encoded(secret)}/sendMessage`),
  worded('query', (secret) => `${API}/open?text=${encoded(`my password is ${secret}`)}`),
  worded('query', (secret) => `${API}/open?q=${encoded(`token ${secret}`)}`),
  worded('query', (secret) => `${API}/open?value=Bearer%20${encoded(secret)}`),
  worded('query', (secret) => `${API}/open?value=Bearer+${encoded(secret)}`),
  worded('query', (secret) => `${API}/secrets/latest?v=${encoded(secret)}`),
  worded('fragment', (secret) => `${API}/app#/invite/${encoded(secret)}`),
];

/** URLs in which nothing tells. */
const silentUrls: readonly Writing[] = [
  silent('path', (secret) => `${API}/${encoded(secret)}`),
  silent('path', (secret) => `${API}/v2/a/${encoded(secret)}/items`),
  silent('path', (secret) => `${API}/feeds/${encoded(secret)}.xml`),
  silent('path', (secret) => `${API}/d/${encoded(secret)}/edit`),
  silent('query', (secret) => `${API}/items?v=${encoded(secret)}`),
  silent('query', (secret) => `${API}/items?a=1&data=${encoded(secret)}&page=3`),
  silent('query', (secret) => `${API}/items?${encoded(secret)}`),
  silent('query', (secret) => `${API}/items?x[y]=${encoded(secret)}`),
  silent('query, raw', (secret) => `${API}/items?p=${secret}`),
  silent('fragment', (secret) => `${API}/room#${encoded(secret)}`),
  silent('fragment', (secret) => `${API}/room#k1=${encoded(secret)}`),
  silent('URL in a URL', (secret) => `${API}/go?next=${encoded(`https://b.example/${secret}?a=1`)}`),
  silent('URL in a URL', (secret) => `${API}/go?next=${twice(`https://b.example/?a=${secret}`)}`),
  silent('JSON in a URL', (secret) => `${API}/q?v=${encoded(JSON.stringify({ a: [1, secret] }))}`),
];

/** All the ways to write a secret into a URL. */
export const urlWritings: readonly Writing[] = [...namedUrls, ...wordedUrls, ...silentUrls];
