import { fetchHandlerFunctions } from '../javascript/fetch-handler';
import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const cloudflareWorkers: Recipe = {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  kind: 'hosted',
  language: javascript,
  place: 'The module of the Worker, where `route` is your own handler',
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
    'The headers of a fetched response cannot be changed, so copy the response, as shown.',
    'Error pages of Cloudflare itself (1015, 520 to 527) never have the headers.',
    'Cloudflare Access refuses preflights, because they carry no cookie. Turn on "Bypass OPTIONS requests to origin".',
    'The cache key contains the `Origin`, so purging a URL does not refresh its CORS headers. Purge everything once.',
  ],
  twoLayers:
    'Remove Transform Rules that add the headers. `headers.set` replaces those of an upstream server.',
  source: 'https://developers.cloudflare.com/workers/examples/cors-header-proxy/',
};
