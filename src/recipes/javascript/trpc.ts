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
  place: 'Where the HTTP server is made',
  command: 'npm install cors',
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
    'Without it OPTIONS is not handled at all.',
    'On Express, Fastify or Next.js use the CORS of that framework; `responseMeta` reaches procedure responses only, not preflights and not errors outside.',
    'In place of the `Vary` that `cors` sets, tRPC sends its own, so `responseMeta` adds it again.',
    'For cookies the link of the client needs a `fetch` with `credentials: "include"`.',
  ],
  twoLayers: 'Mount it in one place: here or in the server around it.',
  source: 'https://trpc.io/docs/server/adapters/standalone',
};
