import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { uniqueBy } from '../../fetch-standard/unique-by';
import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from './express-cors-names';

/** What a client in a page must read to go on with its session. */
export const MCP_SESSION_ID = 'Mcp-Session-Id';

export const mcpSdk: Recipe = {
  id: 'mcp-sdk',
  name: 'MCP TypeScript SDK (Express)',
  kind: 'framework',
  language: javascript,
  place: 'Where the Express app is created, before the MCP endpoint',
  command: 'npm install cors',
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: (policy) => {
    const exposeHeaders = uniqueBy([MCP_SESSION_ID, ...policy.exposeHeaders], asciiLowercase);
    return lines(
      "import cors from 'cors';",
      '',
      'app.use(',
      '  cors({',
      indented(4, settings({ ...policy, exposeHeaders }, javascriptProperties, expressCorsNames)),
      '  }),',
      ');',
    );
  },
  traps: [
    'A client in a page can use a session only if it can read `Mcp-Session-Id`, so the configuration always exposes this header.',
    'If you list `allowedHeaders`, include `Mcp-Session-Id`, `Mcp-Protocol-Version`, `Last-Event-ID`, `Authorization` and `Content-Type`.',
    'Put `cors` before authentication. A 401 needs the headers too, and its `WWW-Authenticate` must be exposed.',
    'Validate the `Origin` and `Host` headers as well, because CORS does not stop DNS rebinding.',
  ],
  twoLayers: 'Use `cors` either here or in the app around it. Remove headers that a proxy adds.',
  source: 'https://github.com/modelcontextprotocol/typescript-sdk',
};
