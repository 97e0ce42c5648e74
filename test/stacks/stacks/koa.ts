import { fixOr, nodeProgram } from '../node-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

export const koa: Stack = {
  id: 'koa',
  source: { kind: 'npm', packages: ['koa', '@koa/cors', '@koa/router'] },
  broken: 'no CORS at all',
  permissive: writtenAs('`app.use(cors())`', "import cors from '@koa/cors';\napp.use(cors());"),
  files: (setting) => ({
    'app.mjs': `import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
${fixOr(setting, '')}
const router = new Router();
router.put('/api/items', (ctx) => { ctx.body = { ok: true }; });
router.put('/api/fails', () => { throw new Error('down'); });
app.use(router.routes());
app.listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
};
