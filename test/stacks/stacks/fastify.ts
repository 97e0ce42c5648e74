import { fixOr, nodeProgram } from '../node-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

export const fastify: Stack = {
  id: 'fastify',
  source: { kind: 'npm', packages: ['fastify', '@fastify/cors'] },
  broken: 'the default methods, which lack PUT',
  permissive: writtenAs(
    '`fastify.register(cors)`',
    "import cors from '@fastify/cors';\nawait fastify.register(cors);",
  ),
  files: (setting) => ({
    'app.mjs': `import Fastify from 'fastify';
const fastify = Fastify();
${fixOr(setting, "import cors from '@fastify/cors';\nawait fastify.register(cors, { origin: true, credentials: true });")}
fastify.put('/api/items', async (request) => request.body);
fastify.put('/api/fails', async () => { throw new Error('down'); });
await fastify.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
`,
  }),
  start: nodeProgram('app.mjs'),
};
