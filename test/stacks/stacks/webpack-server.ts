import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { NOT_FOUND, writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

/** A script that a page of another server loads, with a header of its own. */
const script: PageRequest = {
  path: '/main.js',
  method: 'GET',
  headers: { 'x-api-key': 'k' },
  body: null,
};

export const webpackServer: Stack = {
  id: 'webpack-server',
  source: { kind: 'npm', packages: ['webpack-dev-server', 'webpack', 'webpack-cli', 'cors'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    'the header `*` in `devServer.headers`',
    "module.exports = { devServer: { headers: { 'Access-Control-Allow-Origin': '*' } } };",
  ),
  files: ({ fix }) => ({
    'src/index.js': '',
    'webpack.config.js': fix?.join('\n') ?? 'module.exports = {};',
  }),
  start: ({ port }) => ({
    program: process.execPath,
    args: [
      join(nodeModules, 'webpack-cli', 'bin', 'cli.js'),
      ...['serve', '--mode', 'development', '--host', '127.0.0.1', '--port', String(port)],
    ],
  }),
  request: script,
  errors: [NOT_FOUND],
};
