import { developmentOnly, requestPathOnly } from '../common-mistakes';
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
    requestPathOnly,
    developmentOnly,
    'Since version 5, `proxy` is an array. Create React App uses `src/setupProxy.js` instead.',
    '"Invalid Host header" comes from `allowedHosts`, not from CORS.',
  ],
  twoLayers: null,
  source: 'https://webpack.js.org/configuration/dev-server/#devserverproxy',
};
