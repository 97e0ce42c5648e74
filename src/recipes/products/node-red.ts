import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from '../javascript/express-cors-names';

export const nodeRed: Recipe = {
  id: 'node-red',
  name: 'Node-RED',
  kind: 'product',
  language: javascript,
  place: 'At the end of `settings.js`',
  command: null,
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      'module.exports.httpNodeCors = {',
      indented(2, settings(policy, javascriptProperties, expressCorsNames)),
      '};',
    ),
  traps: [
    '`httpNodeCors` applies only to `http in` nodes. The editor API has `httpAdminCors`, and static files have `httpStaticCors`.',
    'Restart Node-RED after a change of `settings.js`.',
    'Only paths with an `http in` node get the headers, not a 404 of Node-RED itself.',
    'Keep `origin` an array, even for one origin. A string is sent to every caller.',
  ],
  twoLayers: 'Remove these headers from `http response` nodes, and headers that a proxy adds.',
  source: 'https://nodered.org/docs/user-guide/runtime/configuration',
};
