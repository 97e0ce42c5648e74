import { BY_HAND, downWith, NOT_FOUND, THROWN } from '../stack';
import type { Stack } from '../stack';

const proxyTo = (port: number): string =>
  `proxy.server = ("" => (("host" => "127.0.0.1", "port" => ${port})))`;

export const lighttpd: Stack = {
  id: 'lighttpd',
  source: { kind: 'debian', packages: ['lighttpd'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix, port, upstream, closed, directory }) => ({
    'lighttpd.conf': `server.document-root = "${directory}"
server.bind = "127.0.0.1"
server.port = ${port}
server.modules = ("mod_proxy")
$HTTP["url"] =~ "^/api/" { ${proxyTo(upstream)} }
$HTTP["url"] =~ "^/api/down" { ${proxyTo(closed)} }
${fix?.[0] ?? ''}
`,
  }),
  start: ({ debian }) => ({
    program: debian.usr('sbin/lighttpd'),
    args: ['-D', '-f', 'lighttpd.conf', '-m', debian.usr('lib/lighttpd')],
    env: debian.environment,
  }),
  errors: [THROWN, NOT_FOUND, downWith(503)],
};
