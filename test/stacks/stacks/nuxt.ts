import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const nuxt: Stack = {
  id: 'nuxt',
  source: { kind: 'npm', packages: ['nitropack'] },
  broken: 'the route rule `cors: true`, which responds with `*` to a request with credentials',
  permissive: asBroken('the route rule `cors: true`'),
  files: ({ fix }) => ({
    'nitro.config.mjs': `export default {
  compatibilityDate: '2026-01-01',
  srcDir: 'server',
  routeRules: ${fix === null ? "{ '/api/**': { cors: true } }" : '{}'},
};
`,
    'server/api/items.put.js': 'export default defineEventHandler(() => ({ ok: true }));\n',
    'server/api/fails.put.js': "export default defineEventHandler(() => { throw new Error('down'); });\n",
    ...(fix === null ? {} : { 'server/middleware/cors.js': fix.join('\n') }),
    'package.json': '{ "type": "module" }\n',
  }),
  build: () => [
    {
      program: process.execPath,
      args: [join(nodeModules, 'nitropack', 'dist', 'cli', 'index.mjs'), 'build'],
    },
  ],
  start: ({ port }) => ({
    program: process.execPath,
    args: ['.output/server/index.mjs'],
    env: { HOST: '127.0.0.1', PORT: String(port) },
  }),
};
