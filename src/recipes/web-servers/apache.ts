import type { Header } from '../../fetch-standard/header-list';
import { originPattern } from '../languages/origin-pattern';
import { apache as language } from '../languages/server-languages';
import { lines } from '../lines';
import { isForEveryOrigin } from '../policy';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const set =
  (environment: string) =>
  ({ name, value }: Header): string =>
    `Header always set ${name} ${language.quote(value)} env=${environment}`;

export const apache: Recipe = {
  id: 'apache',
  name: 'Apache httpd',
  kind: 'web-server',
  language,
  place: 'The `<VirtualHost>`, `<Directory>` or `.htaccess` of the API',
  command: 'a2enmod headers setenvif rewrite && apachectl configtest && apachectl graceful',
  commandNeedsPosix: true,
  everyOrigin: true,
  snippet: (policy) =>
    lines(
      isForEveryOrigin(policy)
        ? 'SetEnvIf Origin "^" CORS_ORIGIN=*'
        : `SetEnvIf Origin ${language.quote(originPattern(policy.origins))} CORS_ORIGIN=$0`,
      'SetEnvIf Access-Control-Request-Method "." CORS_PREFLIGHT=1',
      'Header always set Access-Control-Allow-Origin "%{CORS_ORIGIN}e" env=CORS_ORIGIN',
      [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set('CORS_ORIGIN')),
      preflightHeaders(policy).map(set('CORS_PREFLIGHT')),
      'Header always merge Vary "Origin"',
      'RewriteEngine On',
      'RewriteCond %{REQUEST_METHOD} =OPTIONS',
      'RewriteCond %{HTTP:Access-Control-Request-Method} .',
      'RewriteRule ^ - [R=204,L]',
    ),
  traps: [
    'Without `always`, error responses do not get the headers.',
    'In `.htaccess`, these lines require `AllowOverride FileInfo`. Put them at the top, because rewrite rules above it (https, `www`, slash) respond to the preflight first.',
    '`Require valid-user` and similar directives return 401 to preflights. Put them into `<LimitExcept OPTIONS>`.',
    'A pattern without `^` and `$`, or with unescaped dots, also allows other origins.',
  ],
  twoLayers:
    'If the application also sends the headers, remove them with both `Header unset` and `Header always unset` above these lines. Apache keeps two tables of headers.',
  source: 'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header',
};
