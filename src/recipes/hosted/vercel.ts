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
    'Deployment Protection refuses preflights to preview deployments unless the path is in the OPTIONS Allowlist.',
    '`cleanUrls` and `trailingSlash` redirect (308), and browsers never follow a redirect of a preflight. Request the final URL.',
    '`headers` in `vercel.json` are static and do not respond to `OPTIONS`, so the function must.',
    'Every preview deployment has its own origin. Allow those that you need, not `*.vercel.app`.',
  ],
  twoLayers: 'Remove the headers from `vercel.json`, from the functions and from `next.config.js`.',
  source: 'https://vercel.com/docs/routing-middleware/api',
  notRun: { writtenOn: '2026-11-21' },
};
