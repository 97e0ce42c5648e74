import { php } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { onlyMethods } from '../limits';
import { indented, lines } from '../lines';
import { credentialsHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';
import { phpHeader } from './php-headers';

const extended = (filter: string, names: readonly string[]): string | null =>
  names.length === 0
    ? null
    : `add_filter('${filter}', fn($names) => array_merge($names, [${quotedList(php, names)}]));`;

export const wordpress: Recipe = {
  id: 'wordpress',
  name: 'WordPress (REST API)',
  kind: 'framework',
  language: php,
  place: 'Your own plugin, for example `wp-content/mu-plugins/cors.php`',
  command: null,
  limit: onlyMethods('The REST API of WordPress', [
    'GET',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'HEAD',
    'OPTIONS',
  ]),
  snippet: (policy) =>
    lines(
      '<?php',
      "add_action('rest_api_init', function () {",
      "    remove_filter('rest_pre_serve_request', 'rest_send_cors_headers');",
      "    add_filter('rest_pre_serve_request', function ($served) {",
      "        header('Vary: Origin', false);",
      '        $origin = get_http_origin();',
      `        if (in_array($origin, [${quotedList(php, policy.origins)}], true)) {`,
      "            header('Access-Control-Allow-Origin: ' . $origin);",
      indented(
        12,
        [...credentialsHeaders(policy), ...preflightHeaders({ ...policy, requestHeaders: [] })].map(
          phpHeader,
        ),
      ),
      '        }',
      '        return $served;',
      '    });',
      '}, 15);',
      extended('rest_allowed_cors_headers', policy.requestHeaders),
      extended('rest_exposed_cors_headers', policy.exposeHeaders),
    ),
  traps: [
    'By default, the REST API echoes any origin and allows credentials. The snippet removes the function that does this.',
    'A request with cookies but without a REST nonce counts as not signed in. A 401 or 403 is then not a CORS error.',
    '`admin-ajax.php` and others use the filters `allowed_http_origins` and `http_origin` instead. They respond to `OPTIONS` requests of other origins with 403.',
    'A caching plugin or CDN may store responses without these headers. Clear its cache.',
  ],
  twoLayers: 'Remove headers that CORS plugins, `.htaccess` or nginx add.',
  source: 'https://developer.wordpress.org/reference/functions/rest_send_cors_headers/',
  notRun: { writtenOn: '2026-11-21' },
};
