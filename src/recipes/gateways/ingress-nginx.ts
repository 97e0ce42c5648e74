import { code, prose, type Prose } from '../../diagnosis/words/prose';
import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import type { Policy } from '../policy';
import type { StackDefaults } from '../stack-defaults';

const KEY = 'nginx.ingress.kubernetes.io';

/**
 * What an Ingress with `enable-cors` alone allows. The list of headers is from memory of current versions: those before 1.0
 * have no `Range`.
 *
 * @see https://github.com/kubernetes/ingress-nginx/blob/01e7d43f1314b26617fe69c4a2f46dd291061ae6/internal/ingress/annotations/cors/main.go
 */
const DEFAULTS: StackDefaults = {
  methods: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'],
  requestHeaders: [
    ...['DNT', 'Keep-Alive', 'User-Agent', 'X-Requested-With', 'If-Modified-Since', 'Cache-Control'],
    ...['Content-Type', 'Range', 'Authorization'],
  ],
};

/** A value that holds a list; no such annotation for an empty one. */
const listed = (names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : names.join(', ');

/** What the controller's own check of annotations lets through. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::[0-9]+)?$/;
const NAME = /^[A-Za-z0-9_-]+$/;

function limit({ origins, methods, requestHeaders, exposeHeaders }: Policy): Prose | null {
  const origin = origins.find((text) => !ORIGIN.test(text));
  if (origin !== undefined)
    return prose`The controller rejects an annotation with the origin ${code(origin)}.`;
  const name = [...methods, ...requestHeaders, ...exposeHeaders].find((text) => !NAME.test(text));
  return name === undefined ? null : prose`The controller rejects an annotation with the name ${code(name)}.`;
}

export const ingressNginx: Recipe = {
  id: 'ingress-nginx',
  name: 'Kubernetes ingress-nginx',
  kind: 'gateway',
  language: yaml,
  place: 'The `Ingress` of the API',
  command: null,
  limit,
  defaults: DEFAULTS,
  snippet: (policy) =>
    writeYaml({
      metadata: {
        annotations: {
          [`${KEY}/enable-cors`]: 'true',
          [`${KEY}/cors-allow-origin`]: policy.origins.join(', '),
          [`${KEY}/cors-allow-methods`]: listed(policy.methods),
          [`${KEY}/cors-allow-headers`]: listed(policy.requestHeaders),
          [`${KEY}/cors-expose-headers`]: listed(policy.exposeHeaders),
          [`${KEY}/cors-allow-credentials`]: String(policy.credentials),
          [`${KEY}/cors-max-age`]: policy.maxAge === null ? undefined : String(policy.maxAge),
        },
      },
    }),
  traps: [
    '`enable-cors` alone sends `*` together with credentials, which fails for every request with credentials.',
    'The default headers do not include your own `x-` headers.',
    'The controller responds to preflights, so they never reach the service.',
    'With `ssl-redirect`, a preflight over http is redirected, which browsers never follow. Request the https URL.',
  ],
  twoLayers: 'The headers of the application are sent too, so configure CORS in only one of the two.',
  source:
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors',
  notRun: { writtenOn: '2026-11-21' },
};
