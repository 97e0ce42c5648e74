import { fixOr, listeningHere } from '../node-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const hapi: Stack = {
  id: 'hapi',
  source: { kind: 'npm', packages: ['@hapi/hapi'] },
  broken: '`cors: true`, which allows any origin without credentials',
  permissive: asBroken('`cors: true`'),
  files: (setting) => ({
    'app.mjs': `import Hapi from '@hapi/hapi';
${fixOr(setting, 'const server = Hapi.server({ port: 3000, routes: { cors: true } });')}
const handler = () => ({ ok: true });
for (const method of ['GET', 'PUT', 'DELETE', 'PURGE']) server.route({ method, path: '/api/items', handler });
server.route({ method: 'PUT', path: '/api/fails', handler: () => { throw new Error('down'); } });
await server.start();
`,
  }),
  start: listeningHere('app.mjs'),
};
