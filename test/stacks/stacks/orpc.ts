import { fixOr, nodeProgram } from '../node-program';
import { writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

const call = (procedure: string): PageRequest => ({
  path: `/rpc/${procedure}`,
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer token' },
  body: '{}',
});

export const orpc: Stack = {
  id: 'orpc',
  source: { kind: 'npm', packages: ['@orpc/server'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`new CORSPlugin()`',
    `import { CORSPlugin } from '@orpc/server/plugins';
const handler = new RPCHandler(router, { plugins: [new CORSPlugin()] });`,
  ),
  files: (setting) => ({
    'app.mjs': `import { createServer } from 'node:http';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
const router = {
  replace: os.handler(() => ({ ok: true })),
  fail: os.handler(() => { throw new Error('down'); }),
};
${fixOr(setting, 'const handler = new RPCHandler(router);')}
createServer(async (req, res) => {
  const { matched } = await handler.handle(req, res, { prefix: '/rpc', context: {} });
  if (!matched) res.writeHead(404).end();
}).listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
  request: call('replace'),
  api: [
    call('replace'),
    { ...call('replace'), headers: { 'content-type': 'application/json', 'x-request-id': '1' } },
    { ...call('fail'), headers: { 'content-type': 'application/json' } },
  ],
  errors: [{ what: 'the code throws', request: call('fail'), status: 500 }],
};
