import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

/** A list as one string. */
const joined = (key: string, names: readonly string[]): string | null =>
  names.length === 0 ? null : `${key}: ${javascript.quote(names.join(', '))},`;

export const sails: Recipe = {
  id: 'sails',
  name: 'Sails',
  kind: 'framework',
  language: javascript,
  place: '`config/security.js`',
  command: null,
  everyOrigin: true,
  defaults: {
    methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
    requestHeaders: ['content-type'],
  },
  snippet: (policy) =>
    lines(
      'module.exports.security = {',
      '  cors: {',
      '    allRoutes: true,',
      indented(
        4,
        settings(policy, javascriptProperties, {
          origins: 'allowOrigins',
          everyOrigin: "allowOrigins: '*',",
        }),
        joined('allowRequestMethods', policy.methods),
        joined('allowRequestHeaders', policy.requestHeaders),
        joined('allowResponseHeaders', policy.exposeHeaders),
        policy.credentials ? 'allowCredentials: true,' : null,
      ),
      '  },',
      '};',
    ),
  traps: [
    'Without `allRoutes: true`, only routes with their own `cors` setting send the headers.',
    'The default of `allowRequestHeaders` is `content-type` alone.',
    'A setting in `config/env/production.js` takes precedence over `config/security.js`.',
    'Sails has no setting for `Access-Control-Max-Age`, so the configuration leaves that out.',
  ],
  twoLayers: removeAlsoFromProxy('`cors` settings in `config/routes.js`'),
  source: 'https://sailsjs.com/documentation/reference/configuration/sails-config-security-cors',
};
