import { writeYaml } from '../languages/data-writers';
import { yaml } from '../languages/data-languages';
import type { Recipe } from '../recipe';
import { withSafelistedMethods, withSomeRequestHeader } from '../settings';

export const micronaut: Recipe = {
  id: 'micronaut',
  name: 'Micronaut',
  kind: 'framework',
  language: yaml,
  place: '`application.yml`',
  command: null,
  snippet: (policy) => {
    const { origins, methods, requestHeaders, exposeHeaders, credentials, maxAge } = withSomeRequestHeader(
      withSafelistedMethods(policy),
    );
    const page = {
      'allowed-origins': origins,
      'allowed-methods': methods,
      'allowed-headers': requestHeaders,
      'exposed-headers': exposeHeaders.length === 0 ? undefined : exposeHeaders,
      'allow-credentials': credentials,
      'max-age': maxAge ?? undefined,
    };
    return writeYaml({ micronaut: { server: { cors: { enabled: true, configurations: { page } } } } });
  },
  traps: [
    '`enabled: true` alone allows every origin, with credentials.',
    'Unset lists mean all, and `allow-credentials` is on unless it is set.',
    'A method that is not listed gets 403.',
    'A server on localhost responds with 403 to other origins that no configuration names.',
  ],
  twoLayers: 'Remove `@CrossOrigin` on controllers, and the headers of a proxy in front.',
  source: 'https://docs.micronaut.io/latest/guide/#corsConfiguration',
};
