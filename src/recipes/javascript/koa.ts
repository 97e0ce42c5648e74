import { javascript } from '../languages/programming-languages';
import { javascriptProperties, quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const koa: Recipe = {
  id: 'koa',
  name: 'Koa (@koa/cors)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is made, outside (before) every other middleware',
  command: 'npm install @koa/cors',
  defaults: { methods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'], requestHeaders: 'all' },
  snippet: (policy) =>
    lines(
      "import cors from '@koa/cors';",
      '',
      `const allowedOrigins = new Set([${quotedList(javascript, policy.origins)}]);`,
      '',
      'app.use(',
      '  cors({',
      "    origin: (ctx) => (allowedOrigins.has(ctx.get('Origin')) ? ctx.get('Origin') : ''),",
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
    '`origin` takes no list: a plain string is sent to every caller, and without `origin` every caller is allowed.',
    '`credentials: true` beside `*` silently allows any origin with its cookies.',
    'Koa drops headers when something throws. The middleware puts them on the error (`keepHeadersOnError`), but an error handler of your own inside must not drop them again.',
  ],
  twoLayers: 'Remove `ctx.set` of these headers elsewhere, and those of a proxy in front.',
  source: 'https://github.com/koajs/cors#corsoptions',
};
