import { requestPathOnly } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const nextRewrites: Recipe = {
  id: 'next-rewrites',
  name: 'Next.js (rewrites)',
  kind: 'development-proxy',
  language: javascript,
  place: '`next.config.mjs`',
  command: null,
  snippet: (_policy, server) =>
    lines(
      'export default {',
      '  async rewrites() {',
      '    return [',
      '      {',
      `        source: ${javascript.quote(`${server.prefix}/:path*`)},`,
      `        destination: ${javascript.quote(`${server.origin}${server.prefix}/:path*`)},`,
      '      },',
      '    ];',
      '  },',
      '};',
    ),
  traps: [
    requestPathOnly,
    'Rewrites also work in production, on a server or on Vercel, but not in a static export.',
    "Cookies of the API then belong to the page's origin. Their `Domain` must not name another host.",
    '`allowedDevOrigins` concerns the assets of the development server, not the API.',
  ],
  twoLayers: null,
  source: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites',
};
