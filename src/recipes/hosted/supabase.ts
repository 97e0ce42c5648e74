import { fetchHandlerFunctions } from '../javascript/fetch-handler';
import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const supabase: Recipe = {
  id: 'supabase',
  name: 'Supabase Edge Functions',
  kind: 'hosted',
  language: javascript,
  place: '`index.ts` of the function; `route` is your own handler',
  command: null,
  snippet: (policy) =>
    lines(
      fetchHandlerFunctions(policy),
      '',
      'Deno.serve(async (request) => {',
      '  const preflight = answerPreflight(request);',
      '  if (preflight !== null) return preflight;',
      '  const answer = await route(request).catch(() => new Response(null, { status: 500 }));',
      '  const response = new Response(answer.body, answer);',
      '  allowOrigin(request, response.headers);',
      '  return response;',
      '});',
    ),
  traps: [
    'The client library sends `authorization`, `x-client-info`, `apikey` and `content-type`: all have to be allowed.',
    '`verify_jwt` refuses requests before your code runs, without headers.',
    'The shared `corsHeaders` of the library allow `*`, which fails with cookies.',
    'Errors need the headers too, hence the `catch`.',
  ],
  twoLayers: 'Nothing in front adds headers to functions; a proxy of your own must not either.',
  source: 'https://supabase.com/docs/guides/functions/cors',
};
