import { code, prose } from '../../diagnosis/words/prose';
import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import { anyOf, onlyMethods } from '../limits';
import type { Recipe } from '../recipe';

const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS'];

export const kong: Recipe = {
  id: 'kong',
  name: 'Kong',
  kind: 'gateway',
  language: yaml,
  place: 'The declarative configuration, at the service or route',
  command: 'deck gateway sync kong.yaml',
  everyOrigin: true,
  limit: anyOf(onlyMethods('Kong', METHODS), ({ origins }) => {
    const pattern = origins.find((origin) => origin !== '*' && /[^A-Za-z0-9.:/-]/.test(origin));
    return pattern === undefined ? null : prose`Kong would read ${code(pattern)} as a regular expression.`;
  }),
  // The plugin of Kong/kong at 01789df: without lists, it names these methods and echoes the headers of the preflight.
  defaults: { methods: [...METHODS, 'TRACE', 'CONNECT'], requestHeaders: 'all' },
  snippet: (policy) => {
    const { origins, exposeHeaders, credentials, maxAge } = policy;
    return writeYaml({
      plugins: [
        {
          name: 'cors',
          config: {
            origins,
            exposed_headers: exposeHeaders.length === 0 ? undefined : exposeHeaders,
            credentials,
            max_age: maxAge ?? undefined,
            preflight_continue: false,
          },
        },
      ],
    });
  },
  traps: [
    'A single origin is sent to every caller. With several, Kong sends the one that matches the request.',
    'An origin with characters other than letters, digits, `.`, `:`, `/` and `-` is a regular expression. Anchor it.',
    'Without `headers`, every request header is allowed. Without `methods`, all nine methods are allowed.',
    'The plugin runs before authentication plugins, so preflights pass. With `preflight_continue`, they do not.',
  ],
  twoLayers:
    'If the service also sends the headers, remove them there, or with the plugin `response-transformer`.',
  source: 'https://developer.konghq.com/plugins/cors/reference/',
  notRun: { writtenOn: '2026-11-21' },
};
