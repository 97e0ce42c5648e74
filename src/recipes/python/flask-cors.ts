import { code, prose } from '../../diagnosis/words/prose';
import { pythonArguments } from '../languages/notations';
import { originPattern } from '../languages/origin-pattern';
import { python } from '../languages/programming-languages';
import { anyOf, onlyUpperCaseMethods } from '../limits';
import { indented, lines } from '../lines';
import { isForEveryOrigin } from '../policy';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

/** Names that hold one of these are read as regular expressions, not anchored at the end. */
const readAsPattern = /[$^]/;

export const flaskCors: Recipe = {
  id: 'flask-cors',
  name: 'Flask (Flask-CORS)',
  kind: 'framework',
  language: python,
  place: 'Where the app is created',
  command: 'pip install flask-cors',
  everyOrigin: true,
  limit: anyOf(onlyUpperCaseMethods('Flask-CORS'), ({ requestHeaders }) => {
    const name = requestHeaders.find((header) => readAsPattern.test(header));
    return name === undefined
      ? null
      : prose`Flask-CORS would read the header name ${code(name)} as a pattern.`;
  }),
  defaults: {
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines(
      isForEveryOrigin(policy) ? null : ['import re', ''],
      'from flask_cors import CORS',
      '',
      'CORS(',
      indented(
        4,
        'app,',
        isForEveryOrigin(policy)
          ? ['origins="*",', 'send_wildcard=True,']
          : `origins=[re.compile(${python.quote(originPattern(policy.origins))})],`,
        settings(policy, pythonArguments, {
          methods: 'methods',
          requestHeaders: 'allow_headers',
          exposeHeaders: 'expose_headers',
          credentials: 'supports_credentials',
          maxAge: 'max_age',
        }),
      ),
      ')',
    ),
  traps: [
    'A plain string with `*`, `[` or `?` is read as a regular expression that is not anchored at the end. Add the anchor. The pattern shown also makes Flask-CORS send `Vary: Origin`, which it omits for a single plain origin.',
    '`origins="*"` echoes any origin unless `send_wildcard=True`.',
    'A `before_request` function that returns 401 also responds to preflights, which never carry a token. Let `OPTIONS` through.',
    'Without `allow_headers`, every request header is allowed. A preflight for an unlisted method gets no `Access-Control-Allow-Methods`.',
  ],
  twoLayers:
    'Remove `@cross_origin` decorators and `after_request` functions that set the same headers. Remove headers that nginx or another proxy in front of gunicorn adds.',
  source: 'https://flask-cors.readthedocs.io/en/latest/configuration.html',
};
