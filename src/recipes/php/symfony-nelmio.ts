import { writeYaml } from '../languages/data-writers';
import { yaml } from '../languages/data-languages';
import { onlyUpperCaseMethods } from '../limits';
import type { Recipe } from '../recipe';

/**
 * Symfony replaces `%name%` in configuration by a parameter; `%%` stands for one.
 *
 * @see https://symfony.com/doc/current/configuration.html#configuration-parameters
 */
const literal = (text: string): string => text.replaceAll('%', '%%');

export const symfonyNelmio: Recipe = {
  id: 'symfony-nelmio',
  name: 'Symfony (NelmioCorsBundle)',
  kind: 'framework',
  language: yaml,
  place: '`config/packages/nelmio_cors.yaml`',
  command: 'composer require nelmio/cors-bundle',
  limit: onlyUpperCaseMethods('NelmioCorsBundle'),
  snippet: ({ origins, methods, requestHeaders, exposeHeaders, credentials, maxAge }, server) =>
    writeYaml({
      nelmio_cors: {
        paths: {
          [`^${server.prefix}(/|$)`]: {
            origin_regex: false,
            allow_origin: origins,
            allow_methods: methods.map(literal),
            allow_headers: requestHeaders.map(literal),
            expose_headers: exposeHeaders.map(literal),
            allow_credentials: credentials,
            max_age: maxAge ?? undefined,
          },
        },
      },
    }),
  traps: [
    '`paths` are regular expressions. Begin each with `^`.',
    'A preflight for an unlisted method gets a 405. For an unlisted header, it gets a 400 `Unauthorized header`.',
    'With `origin_regex: true`, origins are patterns. Begin each with `^`, end it with `$`, and escape the dots.',
    'A path uses only its own lists. Add the headers and methods that pages of other origins need.',
  ],
  twoLayers: 'Remove your own listeners that set these headers, and headers that nginx or Apache adds.',
  source: 'https://symfony.com/bundles/NelmioCorsBundle/current/index.html',
  notRun: { writtenOn: '2026-11-21' },
};
