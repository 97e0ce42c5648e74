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
  place: 'Where Yoga is created',
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
    'Without `cors`, any origin is allowed, with credentials. A list with one origin sends that origin to everybody. Some versions send `null` to an unlisted origin, and sandboxed pages match it. The function shown avoids all three.',
    'If `credentials` is missing, credentials are allowed. If `methods` or `allowedHeaders` is missing, everything that a page requests is allowed.',
    'Yoga adds `Vary: Origin` only when it chooses the origin itself, so the plugin adds it here.',
  ],
  twoLayers: 'Remove `cors` from the server that Yoga is mounted on, or set `cors: false` here.',
  source: 'https://the-guild.dev/graphql/yoga-server/docs/features/cors',
};
