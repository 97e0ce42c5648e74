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
  place: 'Where Apollo Server is mounted on Express',
  command: 'npm install @as-integrations/express5 express cors',
  everyOrigin: true,
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
    '`startStandaloneServer` always sends `*`, which cannot be changed and does not work with credentials. Use Express instead, as shown.',
    'A 400 that mentions a potential CSRF is not a CORS error. Send `content-type: application/json` or the header `Apollo-Require-Preflight`.',
    'In version 4, import `expressMiddleware` from `@apollo/server/express4`.',
    'Behind a router or gateway, configure CORS only there. Subgraphs need no CORS.',
  ],
  twoLayers: 'Remove either a global `app.use(cors())` or the `cors()` shown here.',
  source: 'https://www.apollographql.com/docs/apollo-server/security/cors',
};
