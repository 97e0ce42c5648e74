import { fixOr, listeningHere } from '../node-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const loopback: Stack = {
  id: 'loopback',
  source: { kind: 'npm', packages: ['@loopback/rest'] },
  broken: 'no `cors` option, so that `*` is sent with credentials',
  permissive: asBroken('no `cors` option'),
  files: (setting) => ({
    'app.mjs': `import { RestApplication } from '@loopback/rest';
${fixOr(setting, 'const app = new RestApplication({ rest: {} });')}
const spec = { responses: {} };
app.route('put', '/api/items', spec, () => ({ ok: true }));
app.route('put', '/api/fails', spec, () => { throw new Error('down'); });
await app.start();
`,
  }),
  start: listeningHere('app.mjs'),
};
