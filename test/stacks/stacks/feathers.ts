import { fixOr, nodeProgram } from '../node-program';
import { asBroken, NOT_FOUND, PUT_ITEM } from '../stack';
import type { PageRequest, Stack } from '../stack';

const update = (path: string): PageRequest => ({ ...PUT_ITEM, path });

export const feathers: Stack = {
  id: 'feathers',
  source: { kind: 'npm', packages: ['@feathersjs/feathers', '@feathersjs/koa'] },
  broken: '`app.use(cors())`, as a generated app has it, which allows no credentials',
  permissive: asBroken('`app.use(cors())`'),
  files: (setting) => ({
    'app.mjs': `import { feathers } from '@feathersjs/feathers';
import { koa, rest, bodyParser, errorHandler } from '@feathersjs/koa';
const app = koa(feathers());
${fixOr(setting, "import { cors } from '@feathersjs/koa';\napp.use(cors());")}
app.use(errorHandler());
app.use(bodyParser());
app.configure(rest());
app.use('api/items', {
  find: async () => [],
  update: async (id, data) => data,
  remove: async () => ({ ok: true }),
}, { methods: ['find', 'update', 'remove'] });
app.use('api/fails', { update: async () => { throw new Error('down'); } }, { methods: ['update'] });
await app.listen(Number(process.env.PORT), '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
  request: update('/api/items/1'),
  api: [
    { path: '/api/items', method: 'GET', headers: {}, body: null },
    update('/api/items/1'),
    { path: '/api/items/1', method: 'DELETE', headers: { 'x-request-id': '1' }, body: null },
  ],
  errors: [{ what: 'the code throws', request: update('/api/fails/1'), status: 500 }, NOT_FOUND],
};
