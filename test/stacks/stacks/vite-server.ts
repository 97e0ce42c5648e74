import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { NOT_FOUND, writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

/** A module that a page of another server loads, with a header of its own. */
const module: PageRequest = {
  path: '/src/main.js',
  method: 'GET',
  headers: { 'x-api-key': 'k' },
  body: null,
};

export const viteServer: Stack = {
  id: 'vite-server',
  source: { kind: 'npm', packages: ['vite'] },
  broken: 'the default, which allows `localhost` without credentials',
  permissive: writtenAs('`server.cors: true`', 'export default { server: { cors: true } };'),
  files: ({ fix }) => ({
    'src/main.js': 'export default 1;\n',
    'vite.config.js': fix?.join('\n') ?? 'export default {};\n',
    'package.json': '{ "type": "module" }\n',
  }),
  start: ({ port }) => ({
    program: process.execPath,
    args: [
      join(nodeModules, 'vite', 'bin', 'vite.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    ],
  }),
  request: module,
  errors: [NOT_FOUND],
};
