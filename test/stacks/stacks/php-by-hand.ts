import { fixOr } from '../node-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const phpByHand: Stack = {
  id: 'php-by-hand',
  source: { kind: 'debian', packages: ['php-cli'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: (setting) => ({
    'index.php': `${fixOr(setting, '<?php')}
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/api/fails') throw new RuntimeException('down');
if ($path !== '/api/items' || $_SERVER['REQUEST_METHOD'] !== 'PUT') http_response_code(404);
echo json_encode(['path' => $path]);
`,
  }),
  start: ({ port, debian }) => ({
    program: debian.entryOf('bin', /^php\d+\.\d+$/),
    args: ['-n', '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, 'index.php'],
    env: debian.environment,
  }),
};
