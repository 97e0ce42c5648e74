import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { fetchHandlerFunctions } from './fetch-handler';

export const astro: Recipe = {
  id: 'astro',
  name: 'Astro',
  kind: 'framework',
  language: javascript,
  place: '`src/middleware.js`',
  command: null,
  snippet: (policy, server) =>
    lines(
      fetchHandlerFunctions(policy),
      '',
      'export const onRequest = async ({ request, url }, next) => {',
      `  if (!url.pathname.startsWith(${javascript.quote(server.prefix)})) return next();`,
      '  const preflight = respondToPreflight(request);',
      '  if (preflight !== null) return preflight;',
      '  const original = await next().catch(() => new Response(null, { status: 500 }));',
      '  const response = new Response(original.body, original);',
      '  allowOrigin(request, response.headers);',
      '  return response;',
      '};',
    ),
  traps: [
    'Prerendered endpoints are files, for which no middleware runs. Set `export const prerender = false`, or `output: "server"`.',
    '`security.checkOrigin` runs before the middleware. From another origin, a form, or a `DELETE` without a `Content-Type`, gets a 403 without CORS headers.',
    'Send `Content-Type: application/json` from the page, also without a body. Only if the API uses no cookies, turn `checkOrigin` off.',
    'With several middleware functions, put this one first in `sequence()`.',
  ],
  twoLayers: 'Remove headers that endpoints set themselves, and headers of the hosting platform.',
  source: 'https://docs.astro.build/en/guides/middleware/',
};
