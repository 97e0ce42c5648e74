import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsNames } from './express-cors-names';

export const nestjs: Recipe = {
  id: 'nestjs',
  name: 'NestJS',
  kind: 'framework',
  language: javascript,
  place: '`main.ts`, between `NestFactory.create` and `app.listen`',
  command: null,
  everyOrigin: true,
  defaults: {
    methods: ['GET', 'HEAD', 'POST'],
    methodsOfSome: ['PUT', 'PATCH', 'DELETE'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines('app.enableCors({', indented(2, settings(policy, javascriptProperties, expressCorsNames)), '});'),
  traps: [
    'Call `enableCors` before `app.listen`, and before any `app.use` that may reject requests, such as sessions or guards in middleware.',
    'On the Fastify platform, the options are passed to `@fastify/cors`, whose default methods are `GET,HEAD,POST`.',
    'WebSocket gateways have their own `cors` option in `@WebSocketGateway`.',
  ],
  twoLayers:
    '`cors: true` in `NestFactory.create`, the `cors` package in `app.use` and a proxy each add their own headers.',
  source: 'https://docs.nestjs.com/security/cors',
};
