import { developmentOnly, requestPathOnly } from '../common-mistakes';
import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';

export const angular: Recipe = {
  id: 'angular',
  name: 'Angular CLI (development proxy)',
  kind: 'development-proxy',
  language: json,
  place: '`src/proxy.conf.json`, set as `proxyConfig` of `serve` in `angular.json`',
  command: null,
  snippet: (_policy, server) =>
    writeJson({ [server.prefix]: { target: server.origin, changeOrigin: true, secure: true } }),
  traps: [
    requestPathOnly,
    'Restart `ng serve` after a change.',
    developmentOnly,
    'For a server with a self-signed certificate, set `secure: false`.',
  ],
  twoLayers: null,
  source: 'https://angular.dev/tools/cli/serve#proxying-to-a-backend-server',
  notRun: { writtenOn: '2026-11-21' },
};
