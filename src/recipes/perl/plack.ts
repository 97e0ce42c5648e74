import { removeAlsoFromProxy } from '../common-mistakes';
import { perl } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings, type Notation } from '../settings';

const pairs: Notation = {
  list: (key, values) => `${key} => [${quotedList(perl, values)}],`,
  flag: (key, value) => `${key} => ${value ? 1 : 0},`,
  number: (key, value) => `${key} => ${value},`,
};

export const plack: Recipe = {
  id: 'plack',
  name: 'Dancer2, Catalyst and other Plack (Plack::Middleware::CrossOrigin)',
  kind: 'framework',
  language: perl,
  place: '`app.psgi`, where `$app` is the PSGI application',
  command: 'cpanm Plack::Middleware::CrossOrigin',
  defaults: {
    methods: [
      ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'],
      ...['CANCELUPLOAD', 'CHECKIN', 'CHECKOUT', 'COPY', 'GETLIB', 'LOCK', 'MKCOL', 'MOVE', 'PROPFIND'],
      ...['PROPPATCH', 'REPORT', 'UNCHECKOUT', 'UNLOCK', 'UPDATE', 'VERSION-CONTROL'],
    ],
    requestHeaders: [
      ...['Cache-Control', 'Depth', 'If-Modified-Since', 'User-Agent'],
      ...['X-File-Name', 'X-File-Size', 'X-Requested-With', 'X-Prototype-Version'],
    ],
  },
  snippet: (policy) =>
    lines(
      'use Plack::Builder;',
      '',
      'builder {',
      indented(
        4,
        "enable 'CrossOrigin',",
        indented(
          4,
          settings(policy, pairs, {
            origins: 'origins',
            methods: 'methods',
            requestHeaders: 'headers',
            exposeHeaders: 'expose_headers',
            credentials: 'credentials',
            maxAge: 'max_age',
          }).map((line, index, all) => (index === all.length - 1 ? line.replace(/,$/, ';') : line)),
        ),
        '$app;',
      ),
      '};',
    ),
  traps: [
    'An unlisted origin gets a 403 `forbidden`, on actual requests too, unless `continue_on_failure` is set.',
    'The default headers do not include `Content-Type` and `Authorization`.',
    'A `*` inside an origin matches any number of letters, digits, dots and hyphens.',
    'Put the middleware first in `builder`. An exception that leaves the application becomes a 500 of the server without CORS headers.',
  ],
  twoLayers: removeAlsoFromProxy('hooks that set these headers'),
  source: 'https://metacpan.org/pod/Plack::Middleware::CrossOrigin',
};
