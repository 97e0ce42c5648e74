import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from '../javascript/express-cors-names';

export const webpackServer: Recipe = {
  id: 'webpack-server',
  name: 'webpack-dev-server (as the API)',
  kind: 'product',
  language: javascript,
  place: '`webpack.config.js` of the server that is requested',
  command: 'npm install --save-dev cors',
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      "const cors = require('cors');",
      '',
      'module.exports = {',
      '  devServer: {',
      '    setupMiddlewares: (middlewares) => [',
      '      cors({',
      indented(8, settings(policy, javascriptProperties, expressCorsNames)),
      '      }),',
      '      ...middlewares,',
      '    ],',
      '  },',
      '};',
    ),
  traps: [
    '`devServer.headers` with a fixed origin works for one page only, and the server does not respond to a preflight then.',
    'A host name other than `localhost` also needs `devServer.allowedHosts`, or the response is a 403 without CORS headers.',
    'A script that a page of another site loads without `crossorigin` may be blocked by the server itself.',
  ],
  twoLayers: 'Remove the same headers from `devServer.headers`.',
  source: 'https://webpack.js.org/configuration/dev-server/#devserversetupmiddlewares',
};
