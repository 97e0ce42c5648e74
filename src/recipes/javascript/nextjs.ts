import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { fetchHandlerFunctions } from './fetch-handler';

export const nextjs: Recipe = {
  id: 'nextjs',
  name: 'Next.js',
  kind: 'framework',
  language: javascript,
  place: '`proxy.js` beside `app/` (before version 16: `middleware.js`, function `middleware`)',
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
    'Redirects come before the proxy: a trailing slash, or an entry of `redirects`, responds to the preflight with 308, which no browser follows. Call the final URL, or set `skipTrailingSlashRedirect`.',
    'A route without an `OPTIONS` export responds to OPTIONS by itself, with `Allow` and no CORS header: that is no working preflight.',
    '`headers()` in `next.config.js` can only send one fixed origin, or one entry for each with `has`.',
    'There is no proxy in a static export.',
  ],
  twoLayers:
    'Remove these headers from `headers()` in `next.config.js`, from route handlers and from the hosting platform.',
  source: 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy#cors',
};
