import { javascript } from '../languages/programming-languages';
import { javascriptProperties, quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const graphqlYoga: Recipe = {
  id: 'graphql-yoga',
  name: 'GraphQL Yoga',
  kind: 'framework',
  language: javascript,
  place: 'Where Yoga is made',
  command: null,
  defaults: { methods: 'all', requestHeaders: 'all' },
  snippet: (policy) =>
    lines(
      `const allowedOrigins = new Set([${quotedList(javascript, policy.origins)}]);`,
      '',
      'const yoga = createYoga({',
      '  schema,',
      '  cors: (request) => {',
      "    const origin = request.headers.get('Origin');",
      '    if (!allowedOrigins.has(origin)) return false;',
      '    return {',
      '      origin,',
      indented(
        6,
        settings(policy, javascriptProperties, {
          methods: 'methods',
          requestHeaders: 'allowedHeaders',
          exposeHeaders: 'exposedHeaders',
        }),
        `credentials: ${String(policy.credentials)},`,
        policy.maxAge === null ? null : `maxAge: ${policy.maxAge},`,
      ),
      '    };',
      '  },',
      '  plugins: [',
      '    {',
      '      onResponse({ response }) {',
      "        response.headers.append('Vary', 'Origin');",
      '      },',
      '    },',
      '  ],',
      '});',
    ),
  traps: [
    'Without `cors`, any origin is allowed with its cookies. A list with one origin sends that origin to everybody, and some versions send `null` to an unlisted origin, which sandboxed pages match. The function avoids both.',
    'Without `credentials`, cookies are allowed. Without `methods` or `allowedHeaders`, everything that is requested is allowed.',
    'Yoga adds `Vary: Origin` only where it chooses the origin itself: the plugin does it here.',
  ],
  twoLayers: 'Remove `cors` of the server that Yoga is mounted on, or set `cors: false` here.',
  source: 'https://the-guild.dev/graphql/yoga-server/docs/features/cors',
};
