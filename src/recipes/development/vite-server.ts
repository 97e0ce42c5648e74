import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from '../javascript/express-cors-names';

export const viteServer: Recipe = {
  id: 'vite-server',
  name: 'Vite (development server, as the API)',
  kind: 'product',
  language: javascript,
  place: '`vite.config.js` of the server that is requested',
  command: null,
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      "import { defineConfig } from 'vite';",
      '',
      'export default defineConfig({',
      '  server: {',
      '    cors: {',
      indented(6, settings(policy, javascriptProperties, expressCorsNames)),
      '    },',
      '  },',
      '});',
    ),
  traps: [
    'By default, only pages of `localhost`, `127.0.0.1` and `[::1]` are allowed. `cors: true` lets every website read your source code.',
    'Assets that scripts load by URL also need `server.origin` with the address of this server.',
    'A host name other than `localhost` also needs `server.allowedHosts`, or the response is a 403 without CORS headers.',
    '`vite preview` has its own option `preview.cors`.',
  ],
  twoLayers: 'Remove the same headers from `server.headers` and from a proxy in front of the server.',
  source: 'https://vite.dev/config/server-options#server-cors',
};
