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
    'Call the path alone in the page (`/api/…`, not the full URL), or the proxy is never used.',
    'For development only: in production the page and the API still have two origins.',
    '`changeOrigin` changes `Host`, not `Origin`: a server that refuses foreign origins still refuses.',
    'Cookies with `Domain` or `Secure` may be lost: see `cookieDomainRewrite`.',
    'A 403 about the host is `server.allowedHosts`, not CORS.',
  ],
  twoLayers: 'Nothing to remove: for the page it is one origin.',
  source: 'https://vite.dev/config/server-options#server-proxy',
};
