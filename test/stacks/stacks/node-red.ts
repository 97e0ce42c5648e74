import { join } from 'node:path';
import { nodeModules } from '../install-npm';
import { THROWN, writtenAs } from '../stack';
import type { Stack } from '../stack';

const httpIn = (id: string, method: string, url: string, then: string): object => ({
  ...{ id, z: 'flow', type: 'http in', name: '', upload: false, swaggerDoc: '', wires: [[then]] },
  ...{ method, url },
});

/** A flow that replies to the requests, with a function that sets the status. */
const flow = [
  { id: 'flow', type: 'tab', label: 'API' },
  ...['get', 'put', 'delete'].map((method) => httpIn(`in-${method}`, method, '/api/items', 'reply')),
  httpIn('in-fails', 'put', '/api/fails', 'fail'),
  {
    ...{ id: 'fail', z: 'flow', type: 'function', name: '', outputs: 1, libs: [], wires: [['reply']] },
    func: 'msg.statusCode = 500; return msg;',
  },
  { id: 'reply', z: 'flow', type: 'http response', name: '', statusCode: '', headers: {}, wires: [] },
];

export const nodeRed: Stack = {
  id: 'node-red',
  source: { kind: 'npm', packages: ['node-red'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    'the options in `settings.js` that are commented out at first',
    "module.exports.httpNodeCors = { origin: '*', methods: 'GET,PUT,POST,DELETE' };",
  ),
  files: ({ fix, port }) => ({
    'settings.js': `module.exports = {
  uiHost: '127.0.0.1',
  uiPort: ${port},
  userDir: __dirname,
  flowFile: 'flows.json',
  httpAdminRoot: false,
  telemetry: { enabled: false },
};
${fix?.join('\n') ?? ''}
`,
    'flows.json': JSON.stringify(flow),
  }),
  start: () => ({
    program: process.execPath,
    args: [join(nodeModules, 'node-red', 'red.js'), '--settings', 'settings.js'],
  }),
  statusBeforeReady: 404,
  errors: [THROWN],
};
