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
  place: 'Where the server is made, before the routes are registered',
  command: 'npm install @fastify/cors',
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
    'Name other methods: the default is `GET,HEAD,POST`, in earlier major versions it was all of them.',
    'Plugins are encapsulated: registered inside one plugin, it applies only to the routes of that plugin.',
    '`strictPreflight` (on) responds with 400 to an OPTIONS without `Origin` or `Access-Control-Request-Method`, so test with both.',
    'A route can switch it off or change it with `config.cors`.',
  ],
  twoLayers: 'Remove headers that routes or hooks set by `reply.header`, and those of a proxy in front.',
  source: 'https://github.com/fastify/fastify-cors#options',
};
