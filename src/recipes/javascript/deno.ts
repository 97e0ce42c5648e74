import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import type { Recipe } from '../recipe';
import { fetchServer } from './fetch-server';

export const deno: Recipe = {
  id: 'deno',
  name: 'Deno (Deno.serve)',
  kind: 'framework',
  language: javascript,
  place: 'Instead of `Deno.serve(route)`, where `route` is your own asynchronous handler',
  command: null,
  snippet: (policy) => fetchServer(policy, ['Deno.serve(async (request) => {'], ['});']),
  traps: [
    'An exception in the handler makes Deno send a 500 without CORS headers, so the `catch` function responds instead. Log the error there.',
    'The headers of a response from `fetch` cannot be changed, so the response is copied.',
    'With Hono or oak on Deno, use their CORS middleware instead.',
  ],
  twoLayers: removeAlsoFromProxy('headers that `route` sets itself'),
  source: 'https://docs.deno.com/runtime/fundamentals/http_server/',
};
