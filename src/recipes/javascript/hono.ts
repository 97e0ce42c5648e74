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
  place: 'Where the app is created, before the routes',
  command: null,
  everyOrigin: true,
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
          everyOrigin: "origin: '*',",
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
    'An empty `allowHeaders` allows every request header.',
    'The path of `app.use` must cover the route. It must also cover the 404 responses that the page should be able to read.',
    'The middleware responds to every `OPTIONS` request with 204, so your own `OPTIONS` routes are never reached.',
  ],
  twoLayers: 'Remove headers that routes set with `c.header`, and headers that a proxy or platform adds.',
  source: 'https://hono.dev/docs/middleware/builtin/cors',
};
