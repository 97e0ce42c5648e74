import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const elysia: Recipe = {
  id: 'elysia',
  name: 'Elysia',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is created, before the routes',
  command: 'bun add @elysiajs/cors',
  defaults: { methods: 'all', requestHeaders: 'all' },
  snippet: (policy) =>
    lines(
      "import { cors } from '@elysiajs/cors';",
      '',
      'app.use(',
      '  cors({',
      indented(
        4,
        settings(policy, javascriptProperties, {
          origins: 'origin',
          methods: 'methods',
          requestHeaders: 'allowedHeaders',
        }),
        `exposeHeaders: [${policy.exposeHeaders.map(javascript.quote).join(', ')}],`,
        `credentials: ${String(policy.credentials)},`,
        policy.maxAge === null ? null : `maxAge: ${policy.maxAge},`,
      ),
      '  }),',
      ');',
    ),
  traps: [
    'By default, any origin is allowed, with credentials. Set `origin` and `credentials`.',
    'Include the scheme in each origin. A string without `://` matches every origin that contains it.',
    'A regular expression can match any part of the origin. Anchor it with `^` and `$`.',
  ],
  twoLayers: removeAlsoFromProxy('headers that handlers set through `set.headers`'),
  source: 'https://elysiajs.com/plugins/cors',
};
