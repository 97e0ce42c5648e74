import { removeAlsoFromProxy } from '../common-mistakes';
import { javascriptProperties, quotedList } from '../languages/notations';
import { javascript } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import { isForEveryOrigin } from '../policy';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const koa: Recipe = {
  id: 'koa',
  name: 'Koa (@koa/cors)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is created, before (outside) all other middleware',
  command: 'npm install @koa/cors',
  everyOrigin: true,
  defaults: { methods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'], requestHeaders: 'all' },
  snippet: (policy) =>
    lines(
      "import cors from '@koa/cors';",
      '',
      isForEveryOrigin(policy)
        ? null
        : [`const allowedOrigins = new Set([${quotedList(javascript, policy.origins)}]);`, ''],
      'app.use(',
      '  cors({',
      isForEveryOrigin(policy)
        ? "    origin: '*',"
        : "    origin: (ctx) => (allowedOrigins.has(ctx.get('Origin')) ? ctx.get('Origin') : ''),",
      indented(
        4,
        settings(policy, javascriptProperties, {
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
    '`origin` is a string or a function, not a list. A string is sent to every caller, and without `origin` every caller is allowed.',
    'With `*`, `credentials: true` silently allows any origin with credentials.',
    'Koa drops headers when a handler throws. The middleware adds them to the error (`keepHeadersOnError`), and your own error handlers inside it must keep them.',
  ],
  twoLayers: removeAlsoFromProxy('other `ctx.set` calls for these headers'),
  source: 'https://github.com/koajs/cors#corsoptions',
};
