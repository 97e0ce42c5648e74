import { python } from '../languages/programming-languages';
import { pythonArguments } from '../languages/notations';
import { indented, lines } from '../lines';
import { fixedLists } from '../fixed-lists';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const pythonSocketio: Recipe = {
  id: 'python-socketio',
  name: 'Socket.IO in Python (python-socketio)',
  kind: 'framework',
  language: python,
  place: 'Where the Socket.IO server is created',
  command: null,
  limit: fixedLists('python-socketio', {
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    requestHeaders: 'all',
    exposeHeaders: [],
    credentials: true,
  }),
  snippet: (policy) =>
    lines(
      'sio = socketio.Server(',
      indented(4, settings(policy, pythonArguments, { origins: 'cors_allowed_origins' })),
      policy.credentials ? null : '    cors_credentials=False,',
      ')',
    ),
  traps: [
    '`socketio.AsyncServer` and `SocketIO(app, …)` of Flask-SocketIO take the same arguments.',
    'Without `cors_allowed_origins`, only pages of the same host are accepted. Others get a 400 `Not an accepted origin.` without CORS headers.',
    'Behind a proxy, the scheme and host are only right with `X-Forwarded-Proto` and `X-Forwarded-Host`.',
    'The origins apply to WebSocket connections too, where browsers enforce no CORS.',
    'CORS of the application (Flask-CORS, `CORSMiddleware`) does not apply to `/socket.io/`, and would send the headers twice.',
    'An unlisted transport gets a 400 without CORS headers. No response has `Vary: Origin`.',
  ],
  twoLayers: 'To leave CORS to the application or a proxy, pass `cors_allowed_origins=[]`.',
  source: 'https://python-socketio.readthedocs.io/en/stable/server.html#cross-origin-controls',
};
