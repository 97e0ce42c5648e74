import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsNames } from './express-cors-names';

export const fastify: Recipe = {
  id: 'fastify',
  name: 'Fastify (@fastify/cors)',
  kind: 'framework',
  language: javascript,
  place: 'Where the server is created, before the routes are registered',
  command: 'npm install @fastify/cors',
  everyOrigin: true,
  defaults: {
    methods: ['GET', 'HEAD', 'POST'],
    methodsOfSome: ['PUT', 'PATCH', 'DELETE'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines(
      "import cors from '@fastify/cors';",
      '',
      'await fastify.register(cors, {',
      indented(2, settings(policy, javascriptProperties, expressCorsNames)),
      '});',
    ),
  traps: [
    'List every other method. The default is `GET,HEAD,POST`; in earlier major versions, it was all methods.',
    'Plugins are encapsulated. If you register `@fastify/cors` inside a plugin, it applies only to the routes of that plugin.',
    '`strictPreflight` is on by default. An `OPTIONS` request without `Origin` or `Access-Control-Request-Method` then gets a 400, so test with both.',
    'A route can change CORS, or turn it off, with `config.cors`.',
  ],
  twoLayers: removeAlsoFromProxy('headers that routes or hooks set with `reply.header`'),
  source: 'https://github.com/fastify/fastify-cors#options',
};
