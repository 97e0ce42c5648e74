import { developmentOnly, requestPathOnly } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const vite: Recipe = {
  id: 'vite',
  name: 'Vite (development proxy)',
  kind: 'development-proxy',
  language: javascript,
  place: '`vite.config.js`',
  command: null,
  snippet: (_policy, server) =>
    lines(
      "import { defineConfig } from 'vite';",
      '',
      'export default defineConfig({',
      '  server: {',
      '    proxy: {',
      `      ${javascript.quote(server.prefix)}: { target: ${javascript.quote(server.origin)}, changeOrigin: true },`,
      '    },',
      '  },',
      '});',
    ),
  traps: [
    requestPathOnly,
    developmentOnly,
    '`changeOrigin` changes `Host`, not `Origin`. A server that refuses other origins still refuses the request.',
    'Cookies with `Domain` or `Secure` may be lost. See `cookieDomainRewrite`.',
    'A 403 that mentions the host comes from `server.allowedHosts`, not from CORS.',
  ],
  twoLayers: null,
  source: 'https://vite.dev/config/server-options#server-proxy',
};
