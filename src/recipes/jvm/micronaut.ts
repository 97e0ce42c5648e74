import { removeAlsoFromProxy } from '../common-mistakes';
import { writeYaml } from '../languages/data-writers';
import { yaml } from '../languages/data-languages';
import type { Recipe } from '../recipe';

export const micronaut: Recipe = {
  id: 'micronaut',
  name: 'Micronaut',
  kind: 'framework',
  language: yaml,
  place: '`application.yml`',
  command: null,
  // CorsOriginConfiguration of micronaut-projects/micronaut-core at 04c8e17: both lists are `ANY` until they are set.
  defaults: { methods: 'all', requestHeaders: 'all' },
  snippet: (policy) => {
    const { origins, exposeHeaders, credentials, maxAge } = policy;
    const page = {
      'allowed-origins': origins,
      'exposed-headers': exposeHeaders.length === 0 ? undefined : exposeHeaders,
      'allow-credentials': credentials,
      'max-age': maxAge ?? undefined,
    };
    return writeYaml({ micronaut: { server: { cors: { enabled: true, configurations: { page } } } } });
  },
  traps: [
    '`enabled: true` alone allows every origin, with credentials.',
    'Without `allowed-methods` and `allowed-headers`, every method and request header is allowed. With a list, an unlisted method gets a 403.',
    '`allow-credentials` is on by default.',
    'A server on localhost returns 403 to other origins that no configuration lists.',
  ],
  twoLayers: removeAlsoFromProxy('`@CrossOrigin` from controllers'),
  source: 'https://docs.micronaut.io/latest/guide/#corsConfiguration',
  notRun: { writtenOn: '2026-11-21' },
};
