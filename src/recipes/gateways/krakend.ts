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
    'It stands at the root, not at an endpoint.',
    'Without `allow_origins` every origin is allowed.',
    'An actual request with a method that is not listed gets no headers either: keep GET, HEAD and POST in the list.',
    'Headers also have to be named in `input_headers` of the endpoint to reach the service: that is not CORS.',
  ],
  twoLayers: 'With the encoding `no-op` the headers of the service come through as well: remove them there.',
  source: 'https://www.krakend.io/docs/service-settings/cors/',
};
