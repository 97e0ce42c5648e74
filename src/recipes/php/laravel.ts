import { php } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';

export const laravel: Recipe = {
  id: 'laravel',
  name: 'Laravel',
  kind: 'framework',
  language: php,
  place: '`config/cors.php` (made by `php artisan config:publish cors`)',
  command: 'php artisan config:clear',
  snippet: (policy, server) =>
    lines(
      '<?php',
      '',
      'return [',
      indented(
        4,
        `'paths' => [${quotedList(php, [server.prefix.slice(1), `${server.prefix.slice(1)}/*`])}],`,
        `'allowed_methods' => [${quotedList(php, policy.methods)}],`,
        `'allowed_origins' => [${quotedList(php, policy.origins)}],`,
        "'allowed_origins_patterns' => [],",
        `'allowed_headers' => [${quotedList(php, policy.requestHeaders)}],`,
        `'exposed_headers' => [${quotedList(php, policy.exposeHeaders)}],`,
        `'max_age' => ${policy.maxAge ?? 'null'},`,
        `'supports_credentials' => ${String(policy.credentials)},`,
      ),
      '];',
    ),
  traps: [
    'Only `paths` get headers: a path that is missing here is the usual reason why it "does not work". With Sanctum add `sanctum/csrf-cookie`.',
    'The configuration may be cached: run `php artisan config:clear`.',
    'A single origin is sent to every caller; a `*` inside an origin becomes a pattern for any depth of subdomains.',
    'Fatal errors, and responses of PHP-FPM or nginx (413, 502), have no headers.',
    'Cookies with Sanctum also need `SANCTUM_STATEFUL_DOMAINS` and `SESSION_DOMAIN`.',
  ],
  twoLayers: 'Remove headers of middleware of your own and `add_header` in nginx.',
  source: 'https://laravel.com/docs/routing#cors',
};
