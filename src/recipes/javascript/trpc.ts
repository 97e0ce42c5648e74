import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from './express-cors-names';

export const trpc: Recipe = {
  id: 'trpc',
  name: 'tRPC (standalone)',
  kind: 'framework',
  language: javascript,
  place: 'Where the HTTP server is created',
  command: 'npm install cors',
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      "import { createHTTPServer } from '@trpc/server/adapters/standalone';",
      "import cors from 'cors';",
      '',
      'createHTTPServer({',
      '  router: appRouter,',
      '  middleware: cors({',
      indented(4, settings(policy, javascriptProperties, expressCorsNames)),
      '  }),',
      "  responseMeta: () => ({ headers: new Headers({ Vary: 'Origin' }) }),",
      '}).listen(3000);',
    ),
  traps: [
    'Without `cors`, tRPC does not handle `OPTIONS`.',
    'On Express, Fastify or Next.js, use the CORS support of that framework. `responseMeta` covers only procedure responses, not preflights or errors outside procedures.',
    'Because tRPC replaces the `Vary` header that `cors` sets, `responseMeta` adds it again.',
    'To send cookies, the link of the client needs a `fetch` with `credentials: "include"`.',
  ],
  twoLayers: 'Use `cors` either here or in the server around it.',
  source: 'https://trpc.io/docs/server/adapters/standalone',
};
