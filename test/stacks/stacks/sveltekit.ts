import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const sveltekit: Stack = {
  id: 'sveltekit',
  source: {
    kind: 'npm',
    packages: ['@sveltejs/kit', '@sveltejs/adapter-node', '@sveltejs/vite-plugin-svelte', 'svelte', 'vite'],
  },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix }) => ({
    'package.json': '{ "type": "module" }\n',
    'svelte.config.js':
      "import adapter from '@sveltejs/adapter-node';\nexport default { kit: { adapter: adapter() } };\n",
    'vite.config.js':
      "import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };\n",
    'src/app.html':
      '<!doctype html><html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>\n',
    'src/routes/+page.svelte': '<p>Page</p>\n',
    'src/routes/api/items/+server.js':
      'export const PUT = async ({ request }) => Response.json(await request.json());\n',
    'src/routes/api/fails/+server.js': "export const PUT = () => { throw new Error('down'); };\n",
    ...(fix === null ? {} : { 'src/hooks.server.js': fix.join('\n') }),
  }),
  build: () => [{ program: process.execPath, args: [join(nodeModules, 'vite', 'bin', 'vite.js'), 'build'] }],
  start: ({ port }) => ({
    program: process.execPath,
    args: ['build/index.js'],
    env: { HOST: '127.0.0.1', PORT: String(port) },
  }),
};
