import { BY_HAND, downWith, NOT_FOUND, THROWN } from '../stack';
import type { Stack } from '../stack';

export const caddy: Stack = {
  id: 'caddy',
  source: { kind: 'debian', packages: ['caddy'] },
  broken: '`header Access-Control-Allow-Origin *`, and preflights handed on to the application',
  permissive: BY_HAND,
  files: ({ fix, port, upstream, closed }) => ({
    Caddyfile: `{
	admin off
	auto_https off
}
http://localhost:${port} {
	bind 127.0.0.1
${fix?.[0] ?? '\theader Access-Control-Allow-Origin *'}
	reverse_proxy /api/down 127.0.0.1:${closed}
	reverse_proxy 127.0.0.1:${upstream}
}
`,
  }),
  start: ({ directory, debian }) => ({
    program: debian.usr('bin/caddy'),
    args: ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
    env: { ...debian.environment, HOME: directory, XDG_DATA_HOME: directory, XDG_CONFIG_HOME: directory },
  }),
  errors: [THROWN, NOT_FOUND, downWith(502)],
};
