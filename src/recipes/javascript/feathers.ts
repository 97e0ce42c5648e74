import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import type { Recipe } from '../recipe';
import { koaCors, koaCorsDefaults } from './koa-cors';

export const feathers: Recipe = {
  id: 'feathers',
  name: 'Feathers (Koa)',
  kind: 'framework',
  language: javascript,
  place: '`app.js`, instead of `app.use(cors())`',
  command: null,
  everyOrigin: true,
  defaults: koaCorsDefaults,
  snippet: (policy) => koaCors("import { cors } from '@feathersjs/koa';", policy),
  traps: [
    'A generated app calls `cors()` without options, which allows every origin without credentials. Replace that line, and keep only one.',
    'Put the call before `errorHandler` and all services, so that errors keep the headers.',
    'Socket.IO has its own `cors` option in `app.configure(socketio({ cors: … }))`.',
    'On Express, use the `cors` package instead. The options have other names there.',
  ],
  twoLayers: removeAlsoFromProxy('other `ctx.set` calls for these headers'),
  source: 'https://feathersjs.com/api/koa',
};
