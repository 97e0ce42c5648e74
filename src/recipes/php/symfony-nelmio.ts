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
    '`paths` are regular expressions: begin with `^`.',
    'A preflight for a method that is not listed is a 405, for a header a 400 `Unauthorized header`.',
    'With `origin_regex: true` origins are patterns: begin with `^`, end with `$`, escape dots.',
    'Headers and methods that pages of other origins need have to be listed too: a path takes its own list, not the sum.',
  ],
  twoLayers: 'Remove listeners of your own that set these headers, and those of nginx or Apache.',
  source: 'https://symfony.com/bundles/NelmioCorsBundle/current/index.html',
};
