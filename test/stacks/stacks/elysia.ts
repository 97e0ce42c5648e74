import { fixOr } from '../node-program';
import { shippedProgram } from '../shipped-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

export const elysia: Stack = {
  id: 'elysia',
  source: { kind: 'npm', packages: ['elysia', '@elysiajs/cors', 'bun'] },
  broken: 'no CORS at all',
  permissive: writtenAs('`app.use(cors())`', "import { cors } from '@elysiajs/cors';\napp.use(cors());"),
  files: (setting) => ({
    'app.mjs': `import { Elysia } from 'elysia';
const app = new Elysia();
${fixOr(setting, '')}
app.put('/api/items', () => ({ ok: true }));
app.put('/api/fails', () => { throw new Error('down'); });
app.listen({ hostname: '127.0.0.1', port: Number(process.env.PORT) });
`,
  }),
  start: ({ port }) => ({
    program: shippedProgram('@oven', 'bun-', 'bin/bun'),
    args: ['app.mjs'],
    env: { PORT: String(port) },
  }),
};
