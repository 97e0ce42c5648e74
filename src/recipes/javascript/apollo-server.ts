import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from './express-cors-names';

export const apolloServer: Recipe = {
  id: 'apollo-server',
  name: 'Apollo Server',
  kind: 'framework',
  language: javascript,
  place: 'Where Apollo is mounted on Express',
  command: 'npm install @as-integrations/express5 express cors',
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      "import cors from 'cors';",
      "import express from 'express';",
      "import { expressMiddleware } from '@as-integrations/express5';",
      '',
      'app.use(',
      "  '/graphql',",
      '  cors({',
      indented(4, settings(policy, javascriptProperties, expressCorsNames)),
      '  }),',
      '  express.json(),',
      '  expressMiddleware(server),',
      ');',
    ),
  traps: [
    '`startStandaloneServer` always allows `*` and cannot be configured, so it never works with cookies: mount it on Express as here.',
    'A 400 that speaks of a potential CSRF is not CORS: send `content-type: application/json`, or the header `Apollo-Require-Preflight`.',
    'Version 4 has `expressMiddleware` in `@apollo/server/express4`.',
    'Behind a router or gateway, only that one needs CORS; subgraphs need none.',
  ],
  twoLayers: 'Remove an `app.use(cors())` for all paths, or the one here.',
  source: 'https://www.apollographql.com/docs/apollo-server/security/cors',
};
