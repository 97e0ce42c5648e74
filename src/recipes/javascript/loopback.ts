import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from './express-cors-names';

export const loopback: Recipe = {
  id: 'loopback',
  name: 'LoopBack 4',
  kind: 'framework',
  language: javascript,
  place: 'Where the application is created, beside its other options',
  command: null,
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      'const app = new RestApplication({',
      '  rest: {',
      '    cors: {',
      indented(6, settings(policy, javascriptProperties, expressCorsNames)),
      '    },',
      '  },',
      '});',
    ),
  traps: [
    'Without `cors`, LoopBack sends `*` together with `Access-Control-Allow-Credentials: true`, which browsers reject for requests with credentials.',
    '`cors` replaces the default as a whole, also its `maxAge` of 86400 seconds.',
    'Keep `origin` an array, even for one origin. A string is sent to every caller.',
    'In a generated project, the option belongs to `config.rest` in `src/index.ts`.',
  ],
  twoLayers: 'If LoopBack is mounted on an Express app, use `cors` in one of both only.',
  source: 'https://loopback.io/doc/en/lb4/Server.html#customize-cors',
};
