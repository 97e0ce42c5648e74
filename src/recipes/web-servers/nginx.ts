import type { Header } from '../../fetch-standard/header-list';
import { nginx as language } from '../languages/server-languages';
import { indented, lines } from '../lines';
import { isForEveryOrigin } from '../policy';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';
import type { WrittenPolicy } from '../stack-defaults';

const add = ({ name, value }: Header): string => `add_header ${name} ${language.quote(value)} always;`;

const forListed = ({ origins }: WrittenPolicy): readonly string[] => [
  'default "";',
  ...origins.map((origin) => `${language.quote(origin)} $http_origin;`),
];

export const nginx: Recipe = {
  id: 'nginx',
  name: 'nginx',
  kind: 'web-server',
  language,
  place: 'The `location` that serves the API',
  command: 'nginx -t && nginx -s reload',
  everyOrigin: true,
  snippet: (policy) => [
    {
      place: 'The `http` block, for example `/etc/nginx/conf.d/cors.conf`',
      text: lines(
        'map $http_origin $cors_origin {',
        indented(4, isForEveryOrigin(policy) ? 'default "*";' : forListed(policy)),
        '}',
        'map "$request_method:$http_access_control_request_method" $cors_preflight {',
        '    default 0;',
        '    "~^OPTIONS:." 1;',
        '}',
      ),
    },
    {
      place: 'The `location` that serves the API',
      text: lines(
        'if ($cors_preflight) {',
        indented(
          4,
          'add_header Access-Control-Allow-Origin $cors_origin always;',
          [...credentialsHeaders(policy), ...preflightHeaders(policy)].map(add),
          'add_header Vary Origin always;',
          'return 204;',
        ),
        '}',
        'add_header Access-Control-Allow-Origin $cors_origin always;',
        [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(add),
        'add_header Vary Origin always;',
      ),
    },
  ],
  traps: [
    'Without `always`, only responses with status 200, 201, 204, 206 or 304 and redirects get the headers. A 401 or 502 then looks like a CORS error.',
    'A single `add_header` in a block drops all inherited ones. Repeat the others here, or set `add_header_inherit merge` (1.29.3 or later).',
    'An `if` block with its own `add_header` inherits none either, so the preflight repeats them.',
    'A redirect outside this location (`return 301`, a missing slash) responds to the preflight first.',
  ],
  twoLayers:
    'If the application also sends the headers, add `proxy_hide_header Access-Control-Allow-Origin;` and one for each of the others. Or configure CORS only in the application.',
  source: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
};
