import type { PageRequest } from './stack';

/** What a client of the Model Context Protocol in a page sends first, with a token. */
export const initialize: PageRequest = {
  path: '/mcp',
  method: 'POST',
  headers: {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
    authorization: 'Bearer token',
    'mcp-protocol-version': '2025-06-18',
  },
  body: JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'page', version: '1.0.0' },
    },
  }),
};
