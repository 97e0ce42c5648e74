import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const hapi: Recipe = {
  id: 'hapi',
  name: 'hapi',
  kind: 'framework',
  language: javascript,
  place: 'Where the server is created, beside its other options',
  command: null,
  everyOrigin: true,
  defaults: {
    methods: 'all',
    requestHeaders: ['Accept', 'Authorization', 'Content-Type', 'If-None-Match'],
  },
  snippet: (policy) =>
    lines(
      'const server = Hapi.server({',
      '  port: 3000,',
      '  routes: {',
      '    cors: {',
      indented(
        6,
        settings(policy, javascriptProperties, {
          origins: 'origin',
          requestHeaders: 'headers',
          exposeHeaders: 'additionalExposedHeaders',
          credentials: 'credentials',
          maxAge: 'maxAge',
        }),
      ),
      '    },',
      '  },',
      '});',
    ),
  traps: [
    'The allowed methods are those of the routes. A preflight for a path or method without a route gets a 404 without CORS headers.',
    'A route with its own `cors` option does not use the one of the server.',
    '`headers` replaces the default list (`Accept`, `Authorization`, `Content-Type`, `If-None-Match`), so keep what other pages send.',
    'A `*` inside an origin matches any characters, also dots.',
  ],
  twoLayers: removeAlsoFromProxy('`onPreResponse` extensions that set the same headers'),
  source: 'https://hapi.dev/api/#-routeoptionscors',
};
