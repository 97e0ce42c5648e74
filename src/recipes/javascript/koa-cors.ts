import { javascript } from '../languages/programming-languages';
import { javascriptProperties, quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import { isForEveryOrigin } from '../policy';
import { settings } from '../settings';
import type { StackDefaults, WrittenPolicy } from '../stack-defaults';

/**
 * What `@koa/cors` allows where its options are silent.
 *
 * @see https://github.com/koajs/cors#corsoptions
 */
export const koaCorsDefaults: StackDefaults = {
  methods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'],
  requestHeaders: 'all',
};

/** @param imported the line that imports `cors` */
export const koaCors = (imported: string, policy: WrittenPolicy): string =>
  lines(
    imported,
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
  );
