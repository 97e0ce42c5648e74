import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import type { Recipe } from '../recipe';
import { koaCors, koaCorsDefaults } from './koa-cors';

export const koa: Recipe = {
  id: 'koa',
  name: 'Koa (@koa/cors)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is created, before (outside) all other middleware',
  command: 'npm install @koa/cors',
  everyOrigin: true,
  defaults: koaCorsDefaults,
  snippet: (policy) => koaCors("import cors from '@koa/cors';", policy),
  traps: [
    '`origin` is a string or a function, not a list. A string is sent to every caller, and without `origin` every caller is allowed.',
    'With `*`, `credentials: true` silently allows any origin with credentials.',
    'Koa drops headers when a handler throws. The middleware adds them to the error (`keepHeadersOnError`), and your own error handlers inside it must keep them.',
  ],
  twoLayers: removeAlsoFromProxy('other `ctx.set` calls for these headers'),
  source: 'https://github.com/koajs/cors#corsoptions',
};
