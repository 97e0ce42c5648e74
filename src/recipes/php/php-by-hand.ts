import { quotedList } from '../languages/notations';
import { php } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import { isForEveryOrigin } from '../policy';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';
import type { WrittenPolicy } from '../stack-defaults';
import { phpHeader } from './php-headers';

const forAllowed = (policy: WrittenPolicy): readonly string[] => [
  ...[...credentialsHeaders(policy), ...exposeHeaders(policy)].map(phpHeader),
  "if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {",
  ...indented(4, preflightHeaders(policy).map(phpHeader)),
  '    http_response_code(204);',
  '    exit;',
  '}',
];

const forListed = ({ origins }: WrittenPolicy): readonly string[] => [
  `$allowedOrigins = [${quotedList(php, origins)}];`,
  "$origin = $_SERVER['HTTP_ORIGIN'] ?? '';",
  "header('Vary: Origin', false);",
  'if (in_array($origin, $allowedOrigins, true)) {',
  "    header('Access-Control-Allow-Origin: ' . $origin);",
];

export const phpByHand: Recipe = {
  id: 'php-by-hand',
  name: 'PHP (by hand)',
  kind: 'framework',
  language: php,
  place: 'The very beginning of the script, before any output',
  command: null,
  everyOrigin: true,
  snippet: (policy) =>
    lines(
      '<?php',
      isForEveryOrigin(policy)
        ? ["header('Access-Control-Allow-Origin: *');", forAllowed(policy)]
        : [...forListed(policy), ...indented(4, forAllowed(policy)), '}'],
    ),
  traps: [
    'Output nothing before this code, not even a byte order mark or a blank line above `<?php`.',
    'Redirects in `.htaccess` (https, `www`, slash) respond to the preflight before PHP does.',
    'Responses of the web server itself (404, 413, 502) have no CORS headers. A response to an uncaught exception keeps them if nothing was output before.',
  ],
  twoLayers: 'Remove the same headers from `.htaccess` and from the web server, or do not use this code.',
  source: 'https://www.php.net/manual/en/function.header.php',
};
