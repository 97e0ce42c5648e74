import type { Header } from '../../fetch-standard/header-list';
import { caddyfile } from '../languages/server-languages';
import { lines, tabbed } from '../lines';
import type { WrittenPolicy } from '../stack-defaults';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const field = ({ name, value }: Header): string => `${name} ${caddyfile.quote(value)}`;
const fromAllowed = ({ origins }: WrittenPolicy): readonly string[] =>
  origins.map((origin) => `header Origin ${caddyfile.quote(origin)}`);

const headersForAllowed = (policy: WrittenPolicy): readonly string[] => [
  'header @cors {',
  ...tabbed(
    'Access-Control-Allow-Origin {header.Origin}',
    [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(field),
    'defer',
  ),
  '}',
];

export const caddy: Recipe = {
  id: 'caddy',
  name: 'Caddy',
  kind: 'web-server',
  language: caddyfile,
  place: 'The site block of the API in the `Caddyfile`',
  command: 'caddy validate --config Caddyfile && caddy reload --config Caddyfile',
  snippet: (policy) =>
    lines(
      '@cors {',
      tabbed(fromAllowed(policy)),
      '}',
      '@cors_preflight {',
      tabbed('method OPTIONS', 'header Access-Control-Request-Method *'),
      '}',
      headersForAllowed(policy),
      'header @cors_preflight {',
      tabbed(preflightHeaders(policy).map(field)),
      '}',
      'header +Vary Origin',
      'respond @cors_preflight 204',
      'handle_errors {',
      tabbed(headersForAllowed(policy)),
      '}',
    ),
  traps: [
    '`defer` writes the headers last, so they replace those of a server behind `reverse_proxy`. Without `defer`, both are sent.',
    'Errors that Caddy generates, such as a 502 when the upstream server is down, get headers only in `handle_errors`. If the site has such a block, put the lines into it.',
    'A `redir` or another `handle` for the path may respond before this.',
  ],
  twoLayers:
    'These lines replace `Access-Control-Allow-Origin` of the upstream server. Remove its other headers with `header_down -Access-Control-Allow-Methods` and so on, or configure CORS only in that server.',
  source: 'https://caddyserver.com/docs/caddyfile/directives/header',
};
