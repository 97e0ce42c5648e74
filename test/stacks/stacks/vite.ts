import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { IS_PROXY } from '../stack';
import type { Stack } from '../stack';

export const vite: Stack = {
  id: 'vite',
  source: { kind: 'npm', packages: ['vite'] },
  broken: 'the page asks the application itself, which knows nothing of CORS',
  permissive: IS_PROXY,
  files: ({ fix }) => ({
    'index.html': '<!doctype html><title>Page</title>\n',
    ...(fix === null ? {} : { 'vite.config.js': fix.join('\n') }),
    'package.json': '{ "type": "module" }\n',
  }),
  start: ({ port }) => ({
    program: process.execPath,
    args: [
      join(nodeModules, 'vite', 'bin', 'vite.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    ],
  }),
};
