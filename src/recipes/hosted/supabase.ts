import { fetchServer } from '../javascript/fetch-server';
import { javascript } from '../languages/programming-languages';
import type { Recipe } from '../recipe';

export const supabase: Recipe = {
  id: 'supabase',
  name: 'Supabase Edge Functions',
  kind: 'hosted',
  language: javascript,
  place: '`index.ts` of the function, where `route` is your own handler',
  command: null,
  defaults: {
    methods: ['GET', 'HEAD', 'POST'],
    requestHeaders: ['authorization', 'x-client-info', 'apikey', 'content-type'],
    areInShorthandOnly: true,
  },
  snippet: (policy) => fetchServer(policy, ['Deno.serve(async (request) => {'], ['});']),
  traps: [
    'The client library sends `authorization`, `x-client-info`, `apikey` and `content-type`. Allow all of them.',
    '`verify_jwt` refuses requests before your code runs, without CORS headers.',
    'The shared `corsHeaders` of the library allow `*`, which does not work with credentials.',
    'Error responses need the headers too, so the `catch` block adds them.',
  ],
  twoLayers: 'Supabase adds no CORS headers to functions. Your own proxy must not add them either.',
  source: 'https://supabase.com/docs/guides/functions/cors',
};
