import { fetchHandlerFunctions } from '../javascript/fetch-handler';
import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const cloudflareWorkers: Recipe = {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  kind: 'hosted',
  language: javascript,
  place: 'The module of the Worker; `route` is your own handler',
  command: null,
  snippet: (policy) =>
    lines(
      fetchHandlerFunctions(policy),
      '',
      'export default {',
      '  async fetch(request, env, context) {',
      '    const preflight = respondToPreflight(request);',
      '    if (preflight !== null) return preflight;',
      '    const original = await route(request, env, context).catch(() => new Response(null, { status: 500 }));',
      '    const response = new Response(original.body, original);',
      '    allowOrigin(request, response.headers);',
      '    return response;',
      '  },',
      '};',
    ),
  traps: [
    'Headers of a fetched response cannot be changed: copy it, as here.',
    'Pages of Cloudflare itself (1015, 520 to 527) never have the headers.',
    'Cloudflare Access refuses preflights, which carry no cookie: switch on "Bypass OPTIONS requests to origin".',
    'Purging a URL does not refresh CORS headers in the cache, whose key holds the `Origin`: purge everything once.',
  ],
  twoLayers: 'Remove Transform Rules that add the headers; `headers.set` replaces those of a server behind.',
  source: 'https://developers.cloudflare.com/workers/examples/cors-header-proxy/',
};
