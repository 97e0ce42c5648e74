import { fixOr, nodeProgram } from '../node-program';
import { writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

/** What a client of Socket.IO with \`extraHeaders\` and \`withCredentials\` sends first. */
const handshake: PageRequest = {
  path: '/socket.io/?EIO=4&transport=polling',
  method: 'GET',
  headers: { 'x-api-key': 'k' },
  body: null,
};

export const socketIo: Stack = {
  id: 'socket-io',
  source: { kind: 'npm', packages: ['socket.io'] },
  broken: 'no `cors` option',
  permissive: writtenAs(
    '`cors: { origin: "*" }`',
    "const io = new Server(httpServer, { cors: { origin: '*' } });",
  ),
  files: (setting) => ({
    'app.mjs': `import { createServer } from 'node:http';
import { Server } from 'socket.io';
const httpServer = createServer();
${fixOr(setting, 'const io = new Server(httpServer);')}
io.on('connection', () => undefined);
httpServer.listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
  request: handshake,
  api: [
    handshake,
    { ...handshake, headers: {} },
    { ...handshake, method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: '1' },
  ],
  errors: [
    {
      what: 'the transport is unknown',
      request: { ...handshake, path: '/socket.io/?EIO=4&transport=smoke' },
      status: 400,
    },
    {
      what: 'the session is unknown',
      request: { ...handshake, path: '/socket.io/?EIO=4&transport=polling&sid=unknown' },
      status: 400,
    },
  ],
};
