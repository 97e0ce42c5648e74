import { php } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';
import { phpHeader } from './php-headers';

export const phpByHand: Recipe = {
  id: 'php-by-hand',
  name: 'PHP (by hand)',
  kind: 'framework',
  language: php,
  place: 'The very beginning of the script, before any output',
  command: null,
  snippet: (policy) =>
    lines(
      '<?php',
      `$allowedOrigins = [${quotedList(php, policy.origins)}];`,
      "$origin = $_SERVER['HTTP_ORIGIN'] ?? '';",
      "header('Vary: Origin', false);",
      'if (in_array($origin, $allowedOrigins, true)) {',
      "    header('Access-Control-Allow-Origin: ' . $origin);",
      indented(4, [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(phpHeader)),
      "    if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {",
      indented(8, preflightHeaders(policy).map(phpHeader)),
      '        http_response_code(204);',
      '        exit;',
      '    }',
      '}',
    ),
  traps: [
    'Output nothing before this code, not even a byte order mark or a blank line above `<?php`.',
    'Redirects in `.htaccess` (https, `www`, slash) respond to the preflight before PHP does.',
    'Responses of the web server itself (404, 413, 502) have no CORS headers. A response to an uncaught exception keeps them if nothing was output before.',
  ],
  twoLayers: 'Remove the same headers from `.htaccess` and from the web server, or do not use this code.',
  source: 'https://www.php.net/manual/en/function.header.php',
};
