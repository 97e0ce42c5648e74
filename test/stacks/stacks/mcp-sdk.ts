import { fixOr, nodeProgram } from '../node-program';
import { initialize } from '../mcp-request';
import { NOT_FOUND, writtenAs } from '../stack';
import type { Stack } from '../stack';

export const mcpSdk: Stack = {
  id: 'mcp-sdk',
  source: { kind: 'npm', packages: ['@modelcontextprotocol/sdk', 'express', 'cors'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`cors({ exposedHeaders: ["Mcp-Session-Id"] })`',
    "import cors from 'cors';\napp.use(cors({ exposedHeaders: ['Mcp-Session-Id'] }));",
  ),
  files: (setting) => ({
    'app.mjs': `import { randomUUID } from 'node:crypto';
import express from 'express';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
const app = express();
${fixOr(setting, '')}
app.use(express.json());
app.all('/mcp', async (req, res) => {
  const server = new McpServer({ name: 'items', version: '1.0.0' });
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID });
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
});
app.listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
  request: initialize,
  api: [
    initialize,
    { path: '/mcp', method: 'GET', headers: { 'mcp-session-id': '1', 'last-event-id': '1' }, body: null },
    { path: '/mcp', method: 'DELETE', headers: { 'mcp-session-id': '1' }, body: null },
  ],
  errors: [
    { what: 'the session is unknown', request: { ...initialize, body: '{}' }, status: 400 },
    NOT_FOUND,
  ],
};
