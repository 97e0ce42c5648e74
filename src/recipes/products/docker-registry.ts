import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import { fixedHeaders } from '../fixed-headers';
import { onlyOneOrigin } from '../limits';
import type { Recipe } from '../recipe';

export const dockerRegistry: Recipe = {
  id: 'docker-registry',
  name: 'Docker Registry (Distribution)',
  kind: 'product',
  language: yaml,
  place: '`config.yml`, for example `/etc/distribution/config.yml`, below the keys that `http` has already',
  command: null,
  limit: onlyOneOrigin('The registry'),
  snippet: (policy) =>
    writeYaml({
      http: {
        headers: Object.fromEntries(fixedHeaders(policy).map(({ name, value }) => [name, [value]])),
      },
    }),
  traps: [
    'With `auth`, the registry returns 401 to preflights, which carry no token. Let a proxy in front respond to `OPTIONS`.',
    'A page that lists images needs `Docker-Content-Digest` and `Link` in `Access-Control-Expose-Headers`.',
    'Only paths below `/v2/` have the headers.',
    'Pages of every origin get the same headers, so two pages need a proxy in front that chooses.',
  ],
  twoLayers: 'Remove headers that a proxy in front of the registry adds.',
  source: 'https://distribution.github.io/distribution/about/configuration/#headers',
};
