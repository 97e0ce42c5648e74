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
    'Call the path alone in the page (`/api/…`, not the full URL).',
    'It works in production too, on a server or on Vercel, but not in a static export.',
    "Cookies of the API then belong to the page's origin: `Domain` must not name another host.",
    '`allowedDevOrigins` is about the assets of the development server, not about the API.',
  ],
  twoLayers: 'Nothing to remove: for the page it is one origin.',
  source: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites',
};
