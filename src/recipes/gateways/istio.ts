import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';

export const istio: Recipe = {
  id: 'istio',
  name: 'Istio',
  kind: 'gateway',
  language: yaml,
  place: 'The `VirtualService`, in each entry of `spec.http` that serves the API',
  command: null,
  snippet: (policy) =>
    writeYaml({
      corsPolicy: {
        allowOrigins: policy.origins.map((exact) => ({ exact })),
        allowMethods: policy.methods,
        allowHeaders: policy.requestHeaders.length === 0 ? undefined : policy.requestHeaders,
        exposeHeaders: policy.exposeHeaders.length === 0 ? undefined : policy.exposeHeaders,
        allowCredentials: policy.credentials,
        maxAge: policy.maxAge === null ? undefined : `${policy.maxAge}s`,
        unmatchedPreflights: 'IGNORE',
      },
      headers: { response: { add: { Vary: 'Origin' } } },
    }),
  traps: [
    'The policy applies only to its own route, and only where the host is bound to a gateway or mesh that carries the traffic.',
    'Envoy adds no `Vary: Origin`, so `headers.response.add` does.',
    '`RequestAuthentication` and `AuthorizationPolicy` may refuse `OPTIONS`. Allow the method without a token.',
    'Do not use `allowOrigin`, which is deprecated. A `regex` must match the whole origin, with its dots escaped.',
  ],
  twoLayers: 'Remove the headers in the application, or with `headers.response.remove`.',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy',
  notRun: { writtenOn: '2026-11-21' },
};
