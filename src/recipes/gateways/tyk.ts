import { code, prose } from '../../diagnosis/words/prose';
import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { withSafelistedMethods } from '../settings';

/**
 * Tyk replaces texts that begin so in a definition.
 *
 * @see https://tyk.io/docs/tyk-configuration-reference/kv-store
 */
const SECRET = /^(?:env|secrets|consul|vault):/;

export const tyk: Recipe = {
  id: 'tyk',
  name: 'Tyk',
  kind: 'gateway',
  language: json,
  place: 'The Tyk OAS API definition',
  command: null,
  limit: ({ origins }) => {
    const secret = origins.find((origin) => SECRET.test(origin));
    return secret === undefined ? null : prose`Tyk would put a secret in the place of ${code(secret)}.`;
  },
  snippet: (policy) => {
    const cors = {
      enabled: true,
      allowedOrigins: policy.origins,
      allowedMethods: withSafelistedMethods(policy).methods,
      allowedHeaders: policy.requestHeaders,
      exposedHeaders: policy.exposeHeaders,
      allowCredentials: policy.credentials,
      maxAge: policy.maxAge ?? undefined,
      optionsPassthrough: false,
    };
    return writeJson({ 'x-tyk-api-gateway': { middleware: { global: { cors } } } });
  },
  traps: [
    '`optionsPassthrough` sends preflights on to the service, without authentication; without it Tyk responds to every OPTIONS itself.',
    'Classic definitions write the same as `CORS` with `enable`, `allowed_origins`, `allowed_methods` and so on.',
    'An actual request with a method that is not listed gets no headers either: keep GET, HEAD and POST in the list.',
    'A `*` inside an origin is a wildcard for any depth of subdomains.',
  ],
  twoLayers: 'Tyk removes headers of the service that it has set itself; remove the rest there.',
  source: 'https://tyk.io/docs/api-management/gateway-config-tyk-oas#cors',
};
