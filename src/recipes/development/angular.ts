import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';

export const angular: Recipe = {
  id: 'angular',
  name: 'Angular CLI (development proxy)',
  kind: 'development-proxy',
  language: json,
  place: '`src/proxy.conf.json`, named in `angular.json` as `proxyConfig` of `serve`',
  command: null,
  snippet: (_policy, server) =>
    writeJson({ [server.prefix]: { target: server.origin, changeOrigin: true, secure: true } }),
  traps: [
    'Call the path alone in the page (`/api/…`, not the full URL), or the proxy is never used.',
    'Restart `ng serve` after a change.',
    'For development only: in production the page and the API still have two origins.',
    'A server with a self-signed certificate needs `secure: false`.',
  ],
  twoLayers: 'Nothing to remove: for the page it is one origin.',
  source: 'https://angular.dev/tools/cli/serve#proxying-to-a-backend-server',
};
