import { toml } from '../languages/data-languages';
import { onlyOneOrigin } from '../limits';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { fixedHeaders } from '../fixed-headers';

export const netlify: Recipe = {
  id: 'netlify',
  name: 'Netlify (files)',
  kind: 'hosted',
  language: toml,
  place: '`netlify.toml`',
  command: null,
  limit: onlyOneOrigin('Netlify'),
  snippet: (policy, server) =>
    lines(
      '[[headers]]',
      `  for = ${toml.quote(`${server.prefix}/*`)}`,
      '  [headers.values]',
      indented(
        4,
        fixedHeaders(policy).map(({ name, value }) => `${name} = ${toml.quote(value)}`),
      ),
    ),
  traps: [
    'This applies only to files that Netlify serves itself. Functions, server rendering and proxied paths set their own headers and respond to `OPTIONS` themselves.',
    'In a function, set the headers as in any handler of `Request` and `Response`.',
    'A redirect (pretty URLs, a slash, the primary domain) responds to the preflight first.',
  ],
  twoLayers: 'Remove the same headers from `_headers`.',
  source: 'https://docs.netlify.com/manage/routing/headers/',
  notRun: { writtenOn: '2026-11-21' },
};
