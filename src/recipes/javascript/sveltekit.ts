import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { fetchHandlerFunctions } from './fetch-handler';

export const sveltekit: Recipe = {
  id: 'sveltekit',
  name: 'SvelteKit',
  kind: 'framework',
  language: javascript,
  place: '`src/hooks.server.js`',
  command: null,
  snippet: (policy, server) =>
    lines(
      fetchHandlerFunctions(policy),
      '',
      'export async function handle({ event, resolve }) {',
      `  if (!event.url.pathname.startsWith(${javascript.quote(server.prefix)})) return resolve(event);`,
      '  const preflight = respondToPreflight(event.request);',
      '  if (preflight !== null) return preflight;',
      '  const response = await resolve(event);',
      '  allowOrigin(event.request, response.headers);',
      '  return response;',
      '}',
    ),
  traps: [
    'In production, the built-in CSRF check runs before `handle`. A cross-origin `POST`, `PUT`, `PATCH` or `DELETE` with a form type gets a 403 without CORS headers. Add the page to `csrf.trustedOrigins`, or send JSON.',
    'In development, Vite responds to preflights itself. The production server does not, so test the built server.',
    'If you return a response from `fetch()`, its headers cannot be changed. Wrap it in `new Response(body, response)`.',
  ],
  twoLayers:
    'Remove headers that `setHeaders` or `+server.js` sets, and headers that the hosting platform adds.',
  source: 'https://svelte.dev/docs/kit/hooks#Server-hooks-handle',
};
