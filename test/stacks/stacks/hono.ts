import { fixOr, nodeProgram } from '../node-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const hono: Stack = {
  id: 'hono',
  source: { kind: 'npm', packages: ['hono', '@hono/node-server'] },
  broken: '`cors()` without options, which responds with `*` to a request with credentials',
  permissive: asBroken('`app.use("*", cors())`'),
  files: (setting) => ({
    'app.mjs': `import { Hono } from 'hono';
import { serve } from '@hono/node-server';
const app = new Hono();
${fixOr(setting, "import { cors } from 'hono/cors';\napp.use('*', cors());")}
app.put('/api/items', (c) => c.json({ ok: true }));
app.put('/api/fails', () => { throw new Error('down'); });
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) });
`,
  }),
  start: nodeProgram('app.mjs'),
};
