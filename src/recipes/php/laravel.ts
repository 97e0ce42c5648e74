import { anyDepthOfSubdomains } from '../common-mistakes';
import { php } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';

export const laravel: Recipe = {
  id: 'laravel',
  name: 'Laravel',
  kind: 'framework',
  language: php,
  place: '`config/cors.php` (created by `php artisan config:publish cors`)',
  command: 'php artisan config:clear',
  everyOrigin: true,
  // As the file that Laravel comes with has it, from memory: `*` echoes the method and the headers of the preflight.
  defaults: { methods: 'all', requestHeaders: 'all' },
  snippet: (policy, server) =>
    lines(
      '<?php',
      '',
      'return [',
      indented(
        4,
        `'paths' => [${quotedList(php, [server.prefix.slice(1), `${server.prefix.slice(1)}/*`])}],`,
        "'allowed_methods' => ['*'],",
        `'allowed_origins' => [${quotedList(php, policy.origins)}],`,
        "'allowed_origins_patterns' => [],",
        "'allowed_headers' => ['*'],",
        `'exposed_headers' => [${quotedList(php, policy.exposeHeaders)}],`,
        `'max_age' => ${policy.maxAge ?? 'null'},`,
        `'supports_credentials' => ${String(policy.credentials)},`,
      ),
      '];',
    ),
  traps: [
    'Only `paths` get CORS headers. The most common mistake is a missing path. With Sanctum, add `sanctum/csrf-cookie`.',
    'The configuration may be cached. Run `php artisan config:clear`.',
    'A single origin is sent to every caller.',
    anyDepthOfSubdomains,
    'Fatal errors, and responses of PHP-FPM or nginx (413, 502), have no CORS headers.',
    'Cookies with Sanctum also require `SANCTUM_STATEFUL_DOMAINS` and `SESSION_DOMAIN`.',
  ],
  twoLayers: 'Remove headers from your own middleware, and `add_header` from nginx.',
  source: 'https://laravel.com/docs/routing#cors',
  notRun: { writtenOn: '2026-11-21' },
};
