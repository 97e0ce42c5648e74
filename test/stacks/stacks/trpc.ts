import { fixOr, listeningHere } from '../node-program';
import { writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

const broken = `import { createHTTPServer } from '@trpc/server/adapters/standalone';
createHTTPServer({ router: appRouter }).listen(3000);`;

const call = (path: string): PageRequest => ({
  path,
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer token' },
  body: '{}',
});

export const trpc: Stack = {
  id: 'trpc',
  source: { kind: 'npm', packages: ['@trpc/server', 'cors'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`middleware: cors()`',
    "import { createHTTPServer } from '@trpc/server/adapters/standalone';",
    "import cors from 'cors';",
    'createHTTPServer({ router: appRouter, middleware: cors() }).listen(3000);',
  ),
  files: (setting) => ({
    'app.mjs': `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
const appRouter = t.router({
  replace: t.procedure.mutation(() => ({ ok: true })),
  fail: t.procedure.mutation(() => { throw new Error('down'); }),
});
${fixOr(setting, broken)}
`,
  }),
  start: listeningHere('app.mjs'),
  request: call('/replace'),
  api: [
    call('/replace'),
    {
      ...call('/replace'),
      headers: { 'content-type': 'application/json', 'trpc-accept': 'application/jsonl' },
    },
    { path: '/replace', method: 'GET', headers: {}, body: null },
  ],
  errors: [
    { what: 'the code throws', request: call('/fail'), status: 500 },
    { what: 'there is no such procedure', request: call('/nothing'), status: 404 },
  ],
};
