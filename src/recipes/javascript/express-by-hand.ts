import { javascript } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Header } from '../../fetch-standard/header-list';
import type { Recipe } from '../recipe';

const set = ({ name, value }: Header): string =>
  `res.set(${javascript.quote(name)}, ${javascript.quote(value)});`;

export const expressByHand: Recipe = {
  id: 'express-by-hand',
  name: 'Express or Connect (by hand)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is made, before any route',
  command: null,
  snippet: (policy) =>
    lines(
      `const allowedOrigins = new Set([${quotedList(javascript, policy.origins)}]);`,
      '',
      'app.use((req, res, next) => {',
      "  const origin = req.get('Origin');",
      "  res.vary('Origin');",
      '  if (!allowedOrigins.has(origin)) return next();',
      "  res.set('Access-Control-Allow-Origin', origin);",
      indented(2, [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set)),
      "  const isPreflight = req.method === 'OPTIONS' && req.get('Access-Control-Request-Method');",
      '  if (!isPreflight) return next();',
      indented(2, preflightHeaders(policy).map(set)),
      '  res.sendStatus(204);',
      '});',
    ),
  traps: [
    'Put it before routes and authentication. Express keeps the headers when a later handler throws.',
    'Compare whole origins, as here: `endsWith` or `includes` lets `https://example.com.evil.test` in.',
    '`res.vary` adds to what is there; `res.set` with `Vary` would replace what compression needs.',
  ],
  twoLayers: 'Remove the `cors` package if it is still mounted, and the headers that a proxy in front adds.',
  source: 'https://expressjs.com/en/5x/api.html#res.vary',
};
