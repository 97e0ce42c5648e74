import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';

const joined = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join(', ');

export const envoy: Recipe = {
  id: 'envoy',
  name: 'Envoy',
  kind: 'gateway',
  language: yaml,
  place:
    'The `virtual_host` or route, with `envoy.filters.http.cors` in `http_filters` before authentication',
  command: 'envoy --mode validate -c envoy.yaml',
  snippet: (policy) =>
    writeYaml({
      typed_per_filter_config: {
        'envoy.filters.http.cors': {
          '@type': 'type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy',
          allow_origin_string_match: policy.origins.map((exact) => ({ exact })),
          allow_methods: joined(policy.methods),
          allow_headers: joined(policy.requestHeaders),
          expose_headers: joined(policy.exposeHeaders),
          allow_credentials: policy.credentials,
          max_age: policy.maxAge === null ? undefined : String(policy.maxAge),
        },
      },
      response_headers_to_add: [
        { header: { key: 'Vary', value: 'Origin' }, append_action: 'APPEND_IF_EXISTS_OR_ADD' },
      ],
    }),
  traps: [
    'The filter does nothing without a policy on the route or virtual host. It must come before `jwt_authn` and `ext_authz`.',
    'The filter adds no `Vary: Origin`, so the last lines do.',
    'A preflight of another origin is forwarded and gets a 405 of the application, unless `forward_not_matching_preflights` is false.',
    '`suffix` and `safe_regex` allow more than they seem to. Prefer `exact`.',
  ],
  twoLayers:
    'Remove the headers in the application, or with `response_headers_to_remove` on the route to the cluster.',
  source: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/cors_filter',
  notRun: { writtenOn: '2026-11-21' },
};
