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
    'It counts only for the route it stands in, and only where the host is bound to a gateway or mesh that carries the traffic.',
    'Envoy below adds no `Vary: Origin`: `headers.response.add` does.',
    '`RequestAuthentication` and `AuthorizationPolicy` may refuse OPTIONS: allow the method without a token.',
    '`allowOrigin` of old versions is gone; `regex` has to match the whole origin, dots escaped.',
  ],
  twoLayers: 'Remove the headers in the application, or with `headers.response.remove`.',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy',
};
