import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { uniqueBy } from '../../fetch-standard/unique-by';
import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { MCP_SESSION_ID } from '../javascript/mcp-sdk';

/** Those of the default, and `DELETE`, with which a client ends its session. */
const METHODS = ['GET', 'POST', 'OPTIONS', 'DELETE'];

export const fastmcp: Recipe = {
  id: 'fastmcp',
  name: 'FastMCP (TypeScript)',
  kind: 'product',
  language: javascript,
  place: 'Where the server is started',
  command: null,
  everyOrigin: true,
  defaults: {
    methods: METHODS,
    requestHeaders: [
      ...['Content-Type', 'Authorization', 'Accept', 'Mcp-Session-Id', 'Mcp-Protocol-Version'],
      ...['Last-Event-Id', 'Mcp-Method', 'Mcp-Name'],
    ],
  },
  snippet: (policy) => {
    const exposeHeaders = uniqueBy([MCP_SESSION_ID, ...policy.exposeHeaders], asciiLowercase);
    const methods = [...new Set([...METHODS, ...policy.methods])];
    return lines(
      'await server.start({',
      "  transportType: 'httpStream',",
      '  httpStream: {',
      '    port: 8080,',
      '    cors: {',
      indented(
        6,
        settings({ ...policy, methods, exposeHeaders }, javascriptProperties, {
          origins: 'origin',
          everyOrigin: "origin: '*',",
          methods: 'methods',
          requestHeaders: 'allowedHeaders',
          exposeHeaders: 'exposedHeaders',
        }),
        `credentials: ${String(policy.credentials)},`,
        policy.maxAge === null ? null : `maxAge: ${policy.maxAge},`,
      ),
      '    },',
      '  },',
      '});',
    );
  },
  traps: [
    'By default, every origin is allowed, but `DELETE` is not, with which a client ends its session. So the configuration lists the methods.',
    'If `credentials` is missing, credentials are allowed to the listed origins.',
    'A client in a page can use a session only if it can read `Mcp-Session-Id`, so the configuration always exposes this header.',
    'Tools with headers of their own (`Mcp-Param-…`) need each of these names in `allowedHeaders`.',
  ],
  twoLayers: 'Remove headers that a proxy in front of the server adds.',
  source: 'https://github.com/punkpeye/fastmcp',
};
