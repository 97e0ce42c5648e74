import type { Header } from '../../fetch-standard/header-list';
import { haproxy as language } from '../languages/server-languages';
import { lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const FROM_ALLOWED = '{ var(txn.cors_origin) -m found }';
const IS_PREFLIGHT = '{ var(txn.cors_preflight) -m bool }';

const set =
  (condition: string) =>
  ({ name, value }: Header): string =>
    `http-after-response set-header ${name} ${language.quote(value)} if ${condition}`;

export const haproxy: Recipe = {
  id: 'haproxy',
  name: 'HAProxy',
  kind: 'web-server',
  language,
  place: 'The `frontend` of the API, before other `http-request` rules',
  command: 'haproxy -c -f /etc/haproxy/haproxy.cfg && systemctl reload haproxy',
  commandNeedsPosix: true,
  snippet: (policy) =>
    lines(
      `http-request set-var(txn.cors_origin) req.fhdr(Origin) if { req.fhdr(Origin) -m str ${policy.origins.map(language.quote).join(' ')} }`,
      'http-request set-var(txn.cors_preflight) bool(true) if METH_OPTIONS { req.hdr(Access-Control-Request-Method) -m found }',
      `http-after-response set-header Access-Control-Allow-Origin %[var(txn.cors_origin)] if ${FROM_ALLOWED}`,
      [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set(FROM_ALLOWED)),
      preflightHeaders(policy).map(set(IS_PREFLIGHT)),
      'http-after-response add-header Vary Origin',
      `http-request return status 204 if ${IS_PREFLIGHT}`,
    ),
  traps: [
    'Use `http-after-response` (2.2 or later), as shown. `http-response` does not affect responses that HAProxy generates, such as its 503 and its redirects.',
    'Rules run in order. An `http-request redirect`, `deny` or `auth` above these lines responds to the preflight first.',
    "The request's `Origin` is no longer available when the response arrives, so it must be kept in a variable.",
  ],
  twoLayers:
    'For allowed origins, `set-header` replaces `Access-Control-Allow-Origin` of the upstream servers. For other origins, add `http-response del-header Access-Control-Allow-Origin`.',
  source: 'https://docs.haproxy.org/3.2/configuration.html#http-after-response',
};
