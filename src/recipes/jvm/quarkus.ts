import { properties } from '../languages/data-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { withSomeRequestHeader } from '../settings';

const list = (key: string, values: readonly string[]): string | null =>
  values.length === 0 ? null : `quarkus.http.cors.${key}=${values.map(properties.quote).join(',')}`;

export const quarkus: Recipe = {
  id: 'quarkus',
  name: 'Quarkus',
  kind: 'framework',
  language: properties,
  place: '`application.properties`',
  command: null,
  snippet: (policy) =>
    lines(
      'quarkus.http.cors.enabled=true',
      list('origins', policy.origins),
      list('methods', policy.methods),
      list('headers', withSomeRequestHeader(policy).requestHeaders),
      list('exposed-headers', policy.exposeHeaders),
      `quarkus.http.cors.access-control-allow-credentials=${String(policy.credentials)}`,
      policy.maxAge === null ? null : `quarkus.http.cors.access-control-max-age=${policy.maxAge}`,
    ),
  traps: [
    'Up to version 3.15 the switch is `quarkus.http.cors=true`.',
    'Unset means all: methods, headers, and credentials as soon as an origin matches. Set each.',
    'A refused origin gets 403 on actual requests too.',
    'An origin between slashes is a regular expression: escape its dots, with four backslashes in this file.',
  ],
  twoLayers: 'Remove JAX-RS filters that add the headers, and those of a proxy in front.',
  source: 'https://quarkus.io/guides/security-cors',
};
