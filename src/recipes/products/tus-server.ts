import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import { onlyMethods } from '../limits';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

/** What the server always allows and exposes. @see https://github.com/tus/tus-node-server/blob/main/packages/utils/src/constants.ts */
const HEADERS = [
  ...['Authorization', 'Content-Type', 'Location', 'Tus-Extension', 'Tus-Max-Size', 'Tus-Resumable'],
  ...['Tus-Version', 'Upload-Concat', 'Upload-Defer-Length', 'Upload-Length', 'Upload-Metadata'],
  ...['Upload-Offset', 'X-HTTP-Method-Override', 'X-Requested-With', 'X-Forwarded-Host'],
  ...['X-Forwarded-Proto', 'Forwarded'],
].map(asciiLowercase);

const beyond = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !HEADERS.includes(asciiLowercase(name)));

export const tusServer: Recipe = {
  id: 'tus-server',
  name: 'tus (@tus/server)',
  kind: 'product',
  language: javascript,
  place: 'Where the server is created, beside its other options',
  command: null,
  limit: onlyMethods('@tus/server', ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']),
  // Within the limit, every method is allowed.
  defaults: { methods: 'all', requestHeaders: [] },
  snippet: (policy) =>
    lines(
      'const server = new Server({',
      "  path: '/files',",
      '  datastore,',
      indented(
        2,
        settings(
          {
            ...policy,
            requestHeaders: beyond(policy.requestHeaders),
            exposeHeaders: beyond(policy.exposeHeaders),
          },
          javascriptProperties,
          {
            origins: 'allowedOrigins',
            requestHeaders: 'allowedHeaders',
            exposeHeaders: 'exposedHeaders',
            credentials: 'allowedCredentials',
          },
        ),
      ),
      '});',
    ),
  traps: [
    'Without `allowedOrigins`, the server sends `*` to everybody.',
    'An unlisted origin gets the first listed one as `Access-Control-Allow-Origin`, which browsers reject.',
    '`Vary: Origin` is never sent, so do not let a cache keep the responses.',
    'A `GET` gets no CORS headers, so a page cannot read an uploaded file. Serve the files elsewhere.',
  ],
  twoLayers: 'Remove headers that the framework around the server or a proxy adds.',
  source: 'https://github.com/tus/tus-node-server/tree/main/packages/server',
};
