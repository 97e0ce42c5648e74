import { fixOr, listeningHere } from '../node-program';
import { initialize } from '../mcp-request';
import { asBroken, NOT_FOUND } from '../stack';
import type { Stack } from '../stack';

export const fastmcp: Stack = {
  id: 'fastmcp',
  source: { kind: 'npm', packages: ['fastmcp', 'zod'] },
  broken: 'no `cors` option, so that `*` is sent without credentials',
  permissive: asBroken('no `cors` option'),
  files: (setting) => ({
    'app.mjs': `import { FastMCP } from 'fastmcp';
import { z } from 'zod';
const server = new FastMCP({ name: 'items', version: '1.0.0' });
server.addTool({
  name: 'read',
  description: 'Reads an item',
  parameters: z.object({}),
  execute: async () => 'item',
});
${fixOr(setting, "await server.start({ transportType: 'httpStream', httpStream: { port: 8080 } });")}
`,
  }),
  start: listeningHere('app.mjs'),
  request: initialize,
  api: [
    initialize,
    { path: '/mcp', method: 'GET', headers: { 'last-event-id': '1' }, body: null },
    { path: '/mcp', method: 'DELETE', headers: { 'mcp-session-id': '1' }, body: null },
  ],
  errors: [
    { what: 'the body is no request', request: { ...initialize, body: '{}' }, status: 400 },
    NOT_FOUND,
  ],
};
