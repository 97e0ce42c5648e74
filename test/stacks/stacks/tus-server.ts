import { fixOr, nodeProgram } from '../node-program';
import { asBroken } from '../stack';
import type { PageRequest, Stack } from '../stack';

/** What begins an upload. */
const create: PageRequest = {
  path: '/files',
  method: 'POST',
  headers: { 'tus-resumable': '1.0.0', 'upload-length': '5', 'x-api-key': 'k' },
  body: null,
};

const upload: PageRequest = {
  path: '/files/unknown',
  method: 'PATCH',
  headers: {
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
  },
  body: 'hello',
};

export const tusServer: Stack = {
  id: 'tus-server',
  source: { kind: 'npm', packages: ['@tus/server', '@tus/file-store'] },
  broken: 'no `allowedOrigins`, so that `*` is sent without credentials',
  permissive: asBroken('no `allowedOrigins`'),
  files: (setting) => ({
    'app.mjs': `import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
const datastore = new FileStore({ directory: './files' });
${fixOr(setting, "const server = new Server({ path: '/files', datastore });")}
server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
`,
  }),
  start: nodeProgram('app.mjs'),
  request: create,
  api: [
    create,
    { ...upload, method: 'HEAD', headers: { 'tus-resumable': '1.0.0' }, body: null },
    upload,
    { ...upload, method: 'DELETE', headers: { 'tus-resumable': '1.0.0' }, body: null },
  ],
  errors: [
    {
      what: 'the version of the protocol is missing',
      request: { ...create, headers: { 'x-api-key': 'k' } },
      status: 412,
    },
    { what: 'there is no such upload', request: upload, status: 404 },
  ],
  lacks: { vary: '@tus/server sends no `Vary: Origin`.' },
};
