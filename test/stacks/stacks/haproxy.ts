import { BY_HAND, downWith, NOT_FOUND, THROWN } from '../stack';
import type { Stack } from '../stack';

export const haproxy: Stack = {
  id: 'haproxy',
  source: { kind: 'debian', packages: ['haproxy'] },
  broken:
    '`http-response set-header Access-Control-Allow-Origin *`, and preflights handed on to the application',
  permissive: BY_HAND,
  files: ({ fix, port, upstream, closed }) => ({
    'haproxy.cfg': `defaults
    mode http
    timeout connect 2s
    timeout client 20s
    timeout server 20s
frontend api
    bind 127.0.0.1:${port}
${fix?.[0] ?? 'http-response set-header Access-Control-Allow-Origin *'}
    use_backend down if { path /api/down }
    default_backend application
backend application
    server application 127.0.0.1:${upstream}
backend down
    server down 127.0.0.1:${closed}
`,
  }),
  start: ({ debian }) => ({
    program: debian.usr('sbin/haproxy'),
    args: ['-db', '-f', 'haproxy.cfg'],
    env: debian.environment,
  }),
  errors: [THROWN, NOT_FOUND, downWith(503)],
};
