import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { BY_HAND, PUT_ITEM } from '../stack';
import type { Stack } from '../stack';

export const astro: Stack = {
  id: 'astro',
  source: { kind: 'npm', packages: ['astro', '@astrojs/node'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix }) => ({
    'package.json': '{ "type": "module" }\n',
    'astro.config.mjs':
      "import node from '@astrojs/node';\nexport default { output: 'server', adapter: node({ mode: 'standalone' }) };\n",
    'src/pages/api/items.js':
      'export const PUT = async ({ request }) => Response.json(await request.json());\n',
    'src/pages/api/fails.js': "export const PUT = () => { throw new Error('down'); };\n",
    ...(fix === null ? {} : { 'src/middleware.js': fix.join('\n') }),
  }),
  build: () => [
    {
      program: process.execPath,
      args: [join(nodeModules, 'astro', 'astro.js'), 'build'],
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
  ],
  // Its check of the origin refuses a request of another origin that has no type or that of a form.
  api: [
    { path: '/api/items', method: 'GET', headers: {}, body: null },
    PUT_ITEM,
    {
      path: '/api/items',
      method: 'DELETE',
      headers: { 'content-type': 'application/json', 'x-request-id': '1' },
      body: null,
    },
  ],
  start: ({ port }) => ({
    program: process.execPath,
    args: ['dist/server/entry.mjs'],
    env: { HOST: '127.0.0.1', PORT: String(port) },
  }),
};
