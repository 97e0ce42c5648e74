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
    'The built-in CSRF check runs before `handle`, in production only: a cross-origin POST, PUT, PATCH or DELETE with a form type gets 403 without any CORS header. Add the page to `csrf.trustedOrigins`, or send JSON.',
    'In development Vite responds to preflights itself; production does not, so test the built server.',
    'A response that was fetched from elsewhere has headers that cannot be changed: wrap it in `new Response(body, response)`.',
  ],
  twoLayers: 'Remove headers set by `setHeaders` or in `+server.js`, and those of the hosting platform.',
  source: 'https://svelte.dev/docs/kit/hooks#Server-hooks-handle',
};
