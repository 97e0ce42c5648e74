import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

/** What a client of Socket.IO with `extraHeaders` and `withCredentials` sends first. */
const handshake: PageRequest = {
  path: '/socket.io/?EIO=4&transport=polling',
  method: 'GET',
  headers: { 'x-api-key': 'k' },
  body: null,
};

export const pythonSocketio: Stack = {
  id: 'python-socketio',
  source: { kind: 'debian', packages: ['python3-socketio'] },
  broken: 'no `cors_allowed_origins`, which accepts only pages of the same host',
  permissive: writtenAs('`cors_allowed_origins="*"`', 'sio = socketio.Server(cors_allowed_origins="*")'),
  files: (setting) => ({
    'app.py': `import os
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, make_server

import socketio

${fixOr(setting, 'sio = socketio.Server()')}


class Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


app = socketio.WSGIApp(sio)
make_server("127.0.0.1", int(os.environ["PORT"]), app, server_class=Threads).serve_forever()
`,
  }),
  start: (setting) => pythonProgram(setting, ['app.py']),
  request: handshake,
  errors: [
    {
      what: 'the session is unknown',
      request: { ...handshake, path: '/socket.io/?EIO=4&transport=polling&sid=unknown' },
      status: 400,
    },
  ],
  lacks: { vary: 'python-socketio sends no `Vary: Origin`.' },
};
