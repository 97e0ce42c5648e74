import { fixOr } from '../node-program';
import { writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

/** The gateway of 3.4, where `key` and `value` are in Base64. */
const put = (body: string): PageRequest => ({
  path: '/v3/kv/put',
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
  credentials: 'omit',
});

export const etcd: Stack = {
  id: 'etcd',
  source: { kind: 'debian', packages: ['etcd-server'] },
  broken: 'the origin with another port',
  permissive: writtenAs('a file without `cors`', ''),
  files: (setting) => ({
    'etcd.yml': `name: one
data-dir: ${setting.directory}/data
listen-client-urls: http://127.0.0.1:${setting.port}
advertise-client-urls: http://127.0.0.1:${setting.port}
listen-peer-urls: http://127.0.0.1:${setting.closed}
initial-advertise-peer-urls: http://127.0.0.1:${setting.closed}
initial-cluster: one=http://127.0.0.1:${setting.closed}
enable-grpc-gateway: true
${fixOr(setting, 'cors: "http://localhost:1"')}
`,
  }),
  start: ({ debian }) => ({
    program: debian.usr('bin/etcd'),
    args: ['--config-file', 'etcd.yml'],
    env: debian.environment,
  }),
  request: put('{"key":"aXRlbQ==","value":"MQ=="}'),
  errors: [
    { what: 'the body is no JSON', request: put('{"key":'), status: 400 },
    {
      what: 'no such path',
      request: { ...put('{}'), path: '/v3/no-such-path' },
      status: 404,
    },
  ],
  lacks: { vary: 'etcd sends no `Vary: Origin`.' },
};
