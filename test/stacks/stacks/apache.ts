import { BY_HAND, downWith, NOT_FOUND, THROWN } from '../stack';
import type { Stack } from '../stack';

const MODULES = ['mpm_event', 'authz_core', 'headers', 'setenvif', 'rewrite', 'proxy', 'proxy_http'];

export const apache: Stack = {
  id: 'apache',
  source: { kind: 'debian', packages: ['apache2-bin'] },
  broken: '`Header set Access-Control-Allow-Origin "*"`, and preflights handed on to the application',
  permissive: BY_HAND,
  files: ({ fix, port, upstream, closed, directory, debian }) => ({
    'httpd.conf': `ServerRoot ${directory}
DefaultRuntimeDir ${directory}
PidFile ${directory}/httpd.pid
ErrorLog error.log
ServerName localhost
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module ${debian.usr(`lib/apache2/modules/mod_${name}.so`)}`).join('\n')}
<VirtualHost *:${port}>
${fix?.[0] ?? 'Header set Access-Control-Allow-Origin "*"'}
ProxyPass /api/down http://127.0.0.1:${closed}/
ProxyPass /api/ http://127.0.0.1:${upstream}/api/
</VirtualHost>
`,
  }),
  start: ({ directory, debian }) => ({
    program: debian.usr('sbin/apache2'),
    args: ['-D', 'FOREGROUND', '-f', `${directory}/httpd.conf`],
    env: debian.environment,
  }),
  errors: [THROWN, NOT_FOUND, downWith(503)],
};
