import { BY_HAND, downWith, NOT_FOUND, THROWN } from '../stack';
import type { Stack } from '../stack';

export const varnish: Stack = {
  id: 'varnish',
  source: { kind: 'debian', packages: ['varnish', 'gcc'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix, upstream, closed }) => ({
    'default.vcl': `vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "${upstream}"; }
backend down { .host = "127.0.0.1"; .port = "${closed}"; }
${fix?.[0] ?? ''}
sub vcl_recv {
    if (req.url ~ "^/api/down") { set req.backend_hint = down; }
}
`,
  }),
  start: ({ directory, port, debian }) => ({
    program: debian.usr('sbin/varnishd'),
    args: [
      ...['-F', '-j', 'none', '-n', `${directory}/work`, '-s', 'malloc,16m'],
      ...['-a', `127.0.0.1:${port}`, '-f', `${directory}/default.vcl`],
    ],
    env: debian.environment,
  }),
  errors: [THROWN, NOT_FOUND, downWith(503)],
};
