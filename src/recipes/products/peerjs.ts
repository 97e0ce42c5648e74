import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from '../javascript/express-cors-names';

export const peerjs: Recipe = {
  id: 'peerjs',
  name: 'PeerJS Server',
  kind: 'product',
  language: javascript,
  place: 'Where the server is created',
  command: null,
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      "import { PeerServer } from 'peer';",
      '',
      'PeerServer({',
      '  port: 9000,',
      "  path: '/',",
      '  corsOptions: {',
      indented(4, settings(policy, javascriptProperties, expressCorsNames)),
      '  },',
      '});',
    ),
  traps: [
    'Without `corsOptions`, PeerServer allows every origin without credentials.',
    'WebSocket connections are not subject to CORS, so a page of any origin can still connect.',
    'Mounted on your own Express app with `ExpressPeerServer`, the options are passed as its second argument.',
  ],
  twoLayers: 'Remove headers that a proxy in front of PeerServer adds.',
  source: 'https://github.com/peers/peerjs-server#config--cli-options',
};
