import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { fetchHandlerFunctions } from './fetch-handler';

export const nextjs: Recipe = {
  id: 'nextjs',
  name: 'Next.js',
  kind: 'framework',
  language: javascript,
  place: '`proxy.js` next to `app/` (before version 16: `middleware.js` with the function `middleware`)',
  command: null,
  snippet: (policy, server) =>
    lines(
      "import { NextResponse } from 'next/server';",
      '',
      fetchHandlerFunctions(policy),
      '',
      'export function proxy(request) {',
      '  const preflight = respondToPreflight(request);',
      '  if (preflight !== null) return preflight;',
      '  const response = NextResponse.next();',
      '  allowOrigin(request, response.headers);',
      '  return response;',
      '}',
      '',
      `export const config = { matcher: ${javascript.quote(`${server.prefix}/:path*`)} };`,
    ),
  traps: [
    'Redirects run before the proxy. A trailing slash, or an entry in `redirects`, redirects the preflight with 308, which browsers never follow. Request the final URL, or set `skipTrailingSlashRedirect`.',
    'A route without an `OPTIONS` export responds to `OPTIONS` with `Allow` but without CORS headers, so the preflight fails.',
    '`headers()` in `next.config.js` can send only one fixed origin, or one entry for each origin with `has`.',
    'A static export has no proxy.',
  ],
  twoLayers:
    'Remove these headers from `headers()` in `next.config.js`, from route handlers and from the hosting platform.',
  source: 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy#cors',
};
