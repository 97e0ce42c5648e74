import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings, withSomeRequestHeader } from '../settings';

export const nuxt: Recipe = {
  id: 'nuxt',
  name: 'Nuxt and Nitro (h3)',
  kind: 'framework',
  language: javascript,
  place: '`server/middleware/cors.js`',
  command: null,
  snippet: (policy, server) =>
    lines(
      'export default defineEventHandler((event) => {',
      `  if (!event.path.startsWith(${javascript.quote(server.prefix)})) return;`,
      '  const handled = handleCors(event, {',
      indented(
        4,
        settings(withSomeRequestHeader(policy), javascriptProperties, {
          origins: 'origin',
          methods: 'methods',
          requestHeaders: 'allowHeaders',
        }),
        `exposeHeaders: [${policy.exposeHeaders.map(javascript.quote).join(', ')}],`,
        policy.credentials ? 'credentials: true,' : null,
        policy.maxAge === null ? null : `maxAge: '${policy.maxAge}',`,
        'preflight: { statusCode: 204 },',
      ),
      '  });',
      "  if (handled) return '';",
      '});',
    ),
  traps: [
    'The route rule `cors: true` allows everything with `*`, which does not work with credentials.',
    'Every setting defaults to `*`, so set all of them. `maxAge` is a string, not a number.',
    'Server middleware runs only on the server. Prerendered pages and files from a CDN get no CORS headers.',
    'In h3 version 2 (Nitro 3), `handleCors` returns a response. Return it (`return handled`).',
  ],
  twoLayers: 'Remove `cors` and `headers` from `routeRules` for the same path.',
  source: 'https://h3.dev/utils/security#cors',
};
