import { fixOr, listeningHere } from '../node-program';
import { asBroken } from '../stack';
import type { PageRequest, Stack } from '../stack';

/** What a client requests first. */
const newId: PageRequest = {
  path: '/peerjs/id',
  method: 'GET',
  headers: { 'x-api-key': 'k' },
  body: null,
};

export const peerjs: Stack = {
  id: 'peerjs',
  source: { kind: 'npm', packages: ['peer'] },
  broken: 'no `corsOptions`, so that any origin is allowed without credentials',
  permissive: asBroken('no `corsOptions`'),
  files: (setting) => ({
    'app.mjs': `${fixOr(setting, "import { PeerServer } from 'peer';\nPeerServer({ port: 9000, path: '/' });")}\n`,
  }),
  start: listeningHere('app.mjs'),
  request: newId,
  errors: [{ what: 'no such path', request: { ...newId, path: '/no-such-path' }, status: 404 }],
};
