import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const hono: Recipe = {
  id: 'hono',
  name: 'Hono',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is made, before the routes',
  command: null,
  defaults: {
    methods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'],
    methodsOfSome: ['QUERY'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines(
      "import { cors } from 'hono/cors';",
      '',
      'app.use(',
      "  '*',",
      '  cors({',
      indented(
        4,
        settings(policy, javascriptProperties, {
          origins: 'origin',
          methods: 'allowMethods',
          requestHeaders: 'allowHeaders',
          exposeHeaders: 'exposeHeaders',
          credentials: 'credentials',
          maxAge: 'maxAge',
        }),
      ),
      '  }),',
      ');',
    ),
  traps: [
    'An empty `allowHeaders` allows every header that a page requests.',
    'The path of `app.use` has to cover the route, and the 404s under it that the page shall be able to read.',
    'It responds to every OPTIONS with 204, so an OPTIONS route of your own is never reached.',
  ],
  twoLayers: 'Remove headers set by `c.header` in routes, and those of a proxy or platform in front.',
  source: 'https://hono.dev/docs/middleware/builtin/cors',
};
