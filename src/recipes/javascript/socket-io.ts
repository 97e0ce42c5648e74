import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from './express-cors-names';

export const socketIo: Recipe = {
  id: 'socket-io',
  name: 'Socket.IO',
  kind: 'framework',
  language: javascript,
  place: 'Where the Socket.IO server is made',
  command: null,
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      'const io = new Server(httpServer, {',
      '  cors: {',
      indented(4, settings(policy, javascriptProperties, expressCorsNames)),
      '  },',
      '});',
    ),
  traps: [
    'Since version 3 nothing is allowed by default, and the `cors` of Express does not count for Socket.IO.',
    'CORS concerns HTTP long-polling only, with which a connection begins. WebSocket knows no CORS: check the origin in `allowRequest`.',
    '`extraHeaders` and `withCredentials` of the client need `allowedHeaders` and `credentials: true` here.',
  ],
  twoLayers: 'If a proxy in front adds the headers for `/socket.io/`, remove them there.',
  source: 'https://socket.io/docs/v4/handling-cors/',
};
