import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import type { Recipe } from '../recipe';
import { fetchServer } from './fetch-server';

export const bun: Recipe = {
  id: 'bun',
  name: 'Bun (Bun.serve)',
  kind: 'framework',
  language: javascript,
  place: 'Instead of `Bun.serve`, where `route` is your own asynchronous handler',
  command: null,
  snippet: (policy) => fetchServer(policy, ['Bun.serve({', '  async fetch(request) {'], ['  },', '});']),
  traps: [
    'Entries in `routes` are served before `fetch` and get no CORS headers from it. Move them into `route`.',
    'An exception in the handler gets a 500 without CORS headers, so the `catch` function responds instead. Log the error there.',
    'With Elysia or Hono on Bun, use their CORS middleware instead.',
  ],
  twoLayers: removeAlsoFromProxy('headers that `route` sets itself'),
  source: 'https://bun.com/docs/runtime/http/server',
};
