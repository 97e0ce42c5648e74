import { removeAlsoFromProxy } from '../common-mistakes';
import { properties } from '../languages/data-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

const list = (key: string, values: readonly string[]): string | null =>
  values.length === 0 ? null : `quarkus.http.cors.${key}=${values.map(properties.quote).join(',')}`;

export const quarkus: Recipe = {
  id: 'quarkus',
  name: 'Quarkus',
  kind: 'framework',
  language: properties,
  place: '`application.properties`',
  command: null,
  // CORSFilter of quarkusio/quarkus at 01af8aa: without lists, it echoes the method and the headers of the preflight.
  defaults: { methods: 'all', requestHeaders: 'all' },
  snippet: (policy) =>
    lines(
      'quarkus.http.cors.enabled=true',
      list('origins', policy.origins),
      list('exposed-headers', policy.exposeHeaders),
      `quarkus.http.cors.access-control-allow-credentials=${String(policy.credentials)}`,
      policy.maxAge === null ? null : `quarkus.http.cors.access-control-max-age=${policy.maxAge}`,
    ),
  traps: [
    'In version 3.15 and earlier, the switch is `quarkus.http.cors=true`.',
    'Without `quarkus.http.cors.methods` and `quarkus.http.cors.headers`, every method and request header is allowed.',
    'If you do not set credentials, they are allowed as soon as an origin matches.',
    'A disallowed origin gets a 403 on actual requests too.',
    'An origin between slashes is a regular expression. Escape its dots, with four backslashes in this file.',
  ],
  twoLayers: removeAlsoFromProxy('JAX-RS filters that add the headers'),
  source: 'https://quarkus.io/guides/security-cors',
  notRun: { writtenOn: '2026-11-21' },
};
