import type { Header } from '../../fetch-standard/header-list';
import { removeAlsoFromProxy } from '../common-mistakes';
import { quotedList } from '../languages/notations';
import { javascript } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import { isForEveryOrigin } from '../policy';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';
import type { WrittenPolicy } from '../stack-defaults';

const set = ({ name, value }: Header): string =>
  `res.set(${javascript.quote(name)}, ${javascript.quote(value)});`;

const forEverybody = ['app.use((req, res, next) => {', "  res.set('Access-Control-Allow-Origin', '*');"];

const forListed = ({ origins }: WrittenPolicy): readonly string[] => [
  `const allowedOrigins = new Set([${quotedList(javascript, origins)}]);`,
  '',
  'app.use((req, res, next) => {',
  "  const origin = req.get('Origin');",
  "  res.vary('Origin');",
  '  if (!allowedOrigins.has(origin)) return next();',
  "  res.set('Access-Control-Allow-Origin', origin);",
];

export const expressByHand: Recipe = {
  id: 'express-by-hand',
  name: 'Express or Connect (by hand)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is created, before any route',
  command: null,
  everyOrigin: true,
  snippet: (policy) =>
    lines(
      isForEveryOrigin(policy) ? forEverybody : forListed(policy),
      indented(2, [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set)),
      "  const isPreflight = req.method === 'OPTIONS' && req.get('Access-Control-Request-Method');",
      '  if (!isPreflight) return next();',
      indented(2, preflightHeaders(policy).map(set)),
      '  res.sendStatus(204);',
      '});',
    ),
  traps: [
    'Put this code before routes and authentication. Express keeps the headers when a later handler throws.',
    'Compare whole origins, as shown. A check with `startsWith` or `includes` would also allow `https://example.com.evil.test`.',
    '`res.vary` adds to an existing `Vary` header. `res.set` would replace it, including what compression needs.',
  ],
  twoLayers: removeAlsoFromProxy('the `cors` package if it is still mounted'),
  source: 'https://expressjs.com/en/5x/api.html#res.vary',
};
