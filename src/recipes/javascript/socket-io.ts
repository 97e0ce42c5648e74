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
  place: 'Where the Socket.IO server is created',
  command: null,
  everyOrigin: true,
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
    'Since version 3, no origin is allowed by default. The `cors` middleware of Express does not apply to Socket.IO.',
    'CORS applies only to HTTP long-polling, with which a connection begins. It does not apply to WebSocket, so check the origin in `allowRequest`.',
    'The client options `extraHeaders` and `withCredentials` require `allowedHeaders` and `credentials: true` here.',
  ],
  twoLayers: 'If a proxy adds the headers for `/socket.io/`, remove them there.',
  source: 'https://socket.io/docs/v4/handling-cors/',
};
