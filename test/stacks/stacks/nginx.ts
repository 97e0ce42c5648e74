import { BY_HAND, downWith, NOT_FOUND, THROWN } from '../stack';
import type { Stack } from '../stack';

export const nginx: Stack = {
  id: 'nginx',
  source: { kind: 'debian', packages: ['nginx-light'] },
  broken:
    '`add_header Access-Control-Allow-Origin *` without `always`, and preflights handed on to the application',
  permissive: BY_HAND,
  files: ({ fix, port, upstream, closed, directory }) => ({
    'nginx.conf': `daemon off;
user root;
pid ${directory}/nginx.pid;
error_log stderr;
events {}
http {
    access_log off;
    client_body_temp_path ${directory}/body;
    proxy_temp_path ${directory}/proxy;
    fastcgi_temp_path ${directory}/fastcgi;
    uwsgi_temp_path ${directory}/uwsgi;
    scgi_temp_path ${directory}/scgi;
    map $uri $application {
        default 127.0.0.1:${upstream};
        /api/down 127.0.0.1:${closed};
    }
${fix?.[0] ?? ''}
    server {
        listen 127.0.0.1:${port};
        location /api/ {
${fix?.[1] ?? 'add_header Access-Control-Allow-Origin *;'}
            proxy_pass http://$application;
        }
    }
}
`,
  }),
  start: ({ directory, debian }) => ({
    program: debian.usr('sbin/nginx'),
    args: ['-p', directory, '-e', 'stderr', '-c', `${directory}/nginx.conf`],
    env: debian.environment,
  }),
  errors: [THROWN, NOT_FOUND, downWith(502)],
};
