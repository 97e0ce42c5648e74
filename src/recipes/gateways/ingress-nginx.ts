import { code, prose, type Prose } from '../../diagnosis/words/prose';
import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { withSomeRequestHeader } from '../settings';
import type { Policy } from '../policy';

const KEY = 'nginx.ingress.kubernetes.io';

/** What the controller's own check of annotations lets through. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::[0-9]+)?$/;
const NAME = /^[A-Za-z0-9_-]+$/;

function limit({ origins, methods, requestHeaders, exposeHeaders }: Policy): Prose | null {
  const origin = origins.find((text) => !ORIGIN.test(text));
  if (origin !== undefined) return prose`The controller takes no annotation with the origin ${code(origin)}.`;
  const name = [...methods, ...requestHeaders, ...exposeHeaders].find((text) => !NAME.test(text));
  return name === undefined ? null : prose`The controller takes no annotation with the name ${code(name)}.`;
}

export const ingressNginx: Recipe = {
  id: 'ingress-nginx',
  name: 'Kubernetes ingress-nginx',
  kind: 'gateway',
  language: yaml,
  place: 'The `Ingress` of the API',
  command: null,
  limit,
  snippet: (policy) =>
    writeYaml({
      metadata: {
        annotations: {
          [`${KEY}/enable-cors`]: 'true',
          [`${KEY}/cors-allow-origin`]: policy.origins.join(', '),
          [`${KEY}/cors-allow-methods`]: policy.methods.join(', '),
          [`${KEY}/cors-allow-headers`]: withSomeRequestHeader(policy).requestHeaders.join(', '),
          [`${KEY}/cors-expose-headers`]:
            policy.exposeHeaders.length === 0 ? undefined : policy.exposeHeaders.join(', '),
          [`${KEY}/cors-allow-credentials`]: String(policy.credentials),
          [`${KEY}/cors-max-age`]: policy.maxAge === null ? undefined : String(policy.maxAge),
        },
      },
    }),
  traps: [
    '`enable-cors` alone announces `*` and credentials together, which fails for every request with cookies.',
    'The default headers hold no `x-` headers of yours.',
    'The controller responds to preflights, which never reach the service.',
    'A redirect to https (`ssl-redirect`) responds to a preflight to http: call https.',
  ],
  twoLayers: 'The headers of the application are sent too: configure CORS in one of the two.',
  source:
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors',
};
