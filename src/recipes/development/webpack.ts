import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const webpack: Recipe = {
  id: 'webpack',
  name: 'webpack-dev-server (development proxy)',
  kind: 'development-proxy',
  language: javascript,
  place: '`webpack.config.js`',
  command: null,
  snippet: (_policy, server) =>
    lines(
      'module.exports = {',
      '  devServer: {',
      '    proxy: [',
      `      { context: [${javascript.quote(server.prefix)}], target: ${javascript.quote(server.origin)}, changeOrigin: true },`,
      '    ],',
      '  },',
      '};',
    ),
  traps: [
    'Call the path alone in the page (`/api/…`, not the full URL), or the proxy is never used.',
    'For development only: in production the page and the API still have two origins.',
    'Since version 5 `proxy` is a list; Create React App wants `src/setupProxy.js` instead.',
    '"Invalid Host header" is `allowedHosts`, not CORS.',
  ],
  twoLayers: 'Nothing to remove: for the page it is one origin.',
  source: 'https://webpack.js.org/configuration/dev-server/#devserverproxy',
};
