import { removeAlsoFromProxy } from '../common-mistakes';
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
    'A list that you do not set allows everything, and `allow-credentials` is on by default.',
    'An unlisted method gets a 403.',
    'A server on localhost returns 403 to other origins that no configuration lists.',
  ],
  twoLayers: removeAlsoFromProxy('`@CrossOrigin` from controllers'),
  source: 'https://docs.micronaut.io/latest/guide/#corsConfiguration',
  notRun: { writtenOn: '2026-11-21' },
};
