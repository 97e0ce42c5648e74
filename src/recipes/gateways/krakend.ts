import { keepSimpleMethods } from '../common-mistakes';
import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { withSafelistedMethods } from '../settings';

export const krakend: Recipe = {
  id: 'krakend',
  name: 'KrakenD',
  kind: 'gateway',
  language: json,
  place: 'The root of `krakend.json`',
  command: 'krakend check --config krakend.json',
  everyOrigin: true,
  snippet: (policy) =>
    writeJson({
      extra_config: {
        'security/cors': {
          allow_origins: policy.origins,
          allow_methods: withSafelistedMethods(policy).methods,
          allow_headers: policy.requestHeaders,
          expose_headers: policy.exposeHeaders,
          allow_credentials: policy.credentials,
          max_age: policy.maxAge === null ? undefined : `${policy.maxAge}s`,
        },
      },
    }),
  traps: [
    'Put `security/cors` at the root, not in an endpoint.',
    'Without `allow_origins`, every origin is allowed.',
    keepSimpleMethods,
    'To reach the service, a header must also be listed in `input_headers` of the endpoint. That is not a CORS setting.',
  ],
  twoLayers: 'With the encoding `no-op`, the headers of the service are sent too, so remove them there.',
  source: 'https://www.krakend.io/docs/service-settings/cors/',
  notRun: { writtenOn: '2026-11-21' },
};
