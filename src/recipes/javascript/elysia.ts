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
  place: 'Where the app is made, before the routes',
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
    'The defaults allow any origin with its cookies: set `origin` and `credentials`.',
    'Write origins with their scheme: a text without `://` matches any origin that contains it.',
    'A regular expression is tested anywhere in the origin: anchor it with `^` and `$`.',
  ],
  twoLayers: 'Remove headers that handlers set through `set.headers`, and those of a proxy in front.',
  source: 'https://elysiajs.com/plugins/cors',
};
