import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { IS_PROXY } from '../stack';
import type { Stack } from '../stack';

export const webpack: Stack = {
  id: 'webpack',
  source: { kind: 'npm', packages: ['webpack-dev-server', 'webpack', 'webpack-cli'] },
  broken: 'the page asks the application itself, which knows nothing of CORS',
  permissive: IS_PROXY,
  files: ({ fix }) => ({
    'src/index.js': '',
    'public/index.html': '<!doctype html><title>Page</title>\n',
    'webpack.config.js': fix?.join('\n') ?? 'module.exports = {};',
  }),
  start: ({ port }) => ({
    program: process.execPath,
    args: [
      join(nodeModules, 'webpack-cli', 'bin', 'cli.js'),
      ...['serve', '--mode', 'development', '--host', '127.0.0.1', '--port', String(port)],
    ],
  }),
};
