import { fetchHandlerFunctions } from '../javascript/fetch-handler';
import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const vercel: Recipe = {
  id: 'vercel',
  name: 'Vercel (Routing Middleware)',
  kind: 'hosted',
  language: javascript,
  place: '`middleware.js` at the root of the project',
  command: 'npm install @vercel/functions',
  snippet: (policy, server) =>
    lines(
      "import { next } from '@vercel/functions';",
      '',
      fetchHandlerFunctions(policy),
      '',
      'export default function middleware(request) {',
      '  const preflight = respondToPreflight(request);',
      '  if (preflight !== null) return preflight;',
      '  const headers = new Headers();',
      '  allowOrigin(request, headers);',
      '  return next({ headers });',
      '}',
      '',
      `export const config = { matcher: ${javascript.quote(`${server.prefix}/:path*`)} };`,
    ),
  traps: [
    'Deployment Protection refuses preflights to preview deployments unless the path stands in the OPTIONS Allowlist.',
    '`cleanUrls` and `trailingSlash` redirect (308), which no preflight survives: call the final URL.',
    '`headers` in `vercel.json` are fixed text and do not respond to OPTIONS: that stays with the function.',
    'Every preview deployment has an origin of its own: allow those you need, not `*.vercel.app`.',
  ],
  twoLayers: 'Remove the headers from `vercel.json`, from the functions and from `next.config.js`.',
  source: 'https://vercel.com/docs/routing-middleware/api',
};
