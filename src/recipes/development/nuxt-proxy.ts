import { requestPathOnly } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const nuxtProxy: Recipe = {
  id: 'nuxt-proxy',
  name: 'Nuxt (proxy)',
  kind: 'development-proxy',
  language: javascript,
  place: '`nuxt.config.js`',
  command: null,
  snippet: (_policy, server) =>
    lines(
      'export default defineNuxtConfig({',
      '  routeRules: {',
      `    ${javascript.quote(`${server.prefix}/**`)}: { proxy: ${javascript.quote(`${server.origin}${server.prefix}/**`)} },`,
      '  },',
      '});',
    ),
  traps: [
    requestPathOnly,
    'The proxy also works in production wherever the Nitro server runs, but not on a generated static site.',
    'The API sees the address of the server, not that of the user.',
  ],
  twoLayers: null,
  source: 'https://nuxt.com/docs/guide/concepts/rendering#route-rules',
  notRun: { writtenOn: '2026-11-21' },
};
