import { anyDepthOfSubdomains, keepSimpleMethods } from '../common-mistakes';
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
    return secret === undefined ? null : prose`Tyk would replace ${code(secret)} with a secret.`;
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
    'With `optionsPassthrough`, preflights are sent to the service, without authentication. Without it, Tyk responds to every `OPTIONS` request itself.',
    'Classic definitions have the same settings under `CORS`, named `enable`, `allowed_origins`, `allowed_methods` and so on.',
    keepSimpleMethods,
    anyDepthOfSubdomains,
  ],
  twoLayers: 'Tyk removes headers of the service that it has set itself. Remove the others in the service.',
  source: 'https://tyk.io/docs/api-management/gateway-config-tyk-oas#cors',
  notRun: { writtenOn: '2026-11-21' },
};
