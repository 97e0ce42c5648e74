import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const orpc: Recipe = {
  id: 'orpc',
  name: 'oRPC',
  kind: 'framework',
  language: javascript,
  place: 'Where the handler is created',
  command: null,
  everyOrigin: true,
  defaults: {
    methods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines(
      "import { CORSPlugin } from '@orpc/server/plugins';",
      '',
      'const handler = new RPCHandler(router, {',
      '  plugins: [',
      '    new CORSPlugin({',
      indented(
        6,
        settings(policy, javascriptProperties, {
          origins: 'origin',
          methods: 'allowMethods',
          requestHeaders: 'allowHeaders',
          exposeHeaders: 'exposeHeaders',
          credentials: 'credentials',
          maxAge: 'maxAge',
        }),
      ),
      '    }),',
      '  ],',
      '});',
    ),
  traps: [
    'By default, the plugin allows every origin.',
    'A path without a procedure gets no CORS headers, because the plugin covers only what the handler matches.',
    'Pass every method to the handler. A framework route for `POST` alone never passes the preflight on.',
  ],
  twoLayers: 'Use either the plugin or the CORS middleware of the framework around the handler.',
  source: 'https://orpc.dev/docs/plugins/cors',
};
