import { writtenAs } from '../stack';
import type { PageRequest, Setting, Stack } from '../stack';

/** The account that every new node has. */
const account = { authorization: `Basic ${btoa('guest:guest')}` };

const withAccount = (method: string, path: string, body: string | null = null): PageRequest => ({
  path,
  method,
  headers: body === null ? account : { ...account, 'content-type': 'application/json' },
  body,
});

const QUEUE = '/api/queues/%2f/items';

/** Debian's own looks for Erlang below /usr, where it is not. */
const erlang = ({ debian }: Setting): string => {
  const root = debian.usr('lib/erlang');
  const bin = `${debian.entryOf('lib/erlang', /^erts-/)}/bin`;
  return `#!/bin/sh
export ROOTDIR=${root} BINDIR=${bin} EMU=beam PROGNAME=erl
exec "$BINDIR/erlexec" "$@"
`;
};

/** A node needs three ports: of its plugin, of the program that knows where nodes are, and of the node itself. */
const START = `export PATH="$PWD/bin:$PATH"
"$EPMD" &
exec "$SERVER"
`;

export const rabbitmq: Stack = {
  id: 'rabbitmq',
  source: { kind: 'debian', packages: ['rabbitmq-server'] },
  broken: 'no `management.cors.allow_origins`',
  permissive: writtenAs('`management.cors.allow_origins.1 = *`', 'management.cors.allow_origins.1 = *'),
  files: (setting) => ({
    'rabbitmq.conf': `listeners.tcp = none
management.tcp.ip = 127.0.0.1
management.tcp.port = ${setting.port}
${setting.fix?.join('\n') ?? ''}
`,
    enabled_plugins: '[rabbitmq_management].',
    'bin/erl': erlang(setting),
    'start.sh': START,
  }),
  build: () => [{ program: 'chmod', args: ['+x', 'bin/erl'] }],
  start: ({ debian, directory, port }) => ({
    program: 'sh',
    args: ['start.sh'],
    env: {
      ...debian.environment,
      EPMD: `${debian.entryOf('lib/erlang', /^erts-/)}/bin/epmd`,
      SERVER: `${debian.entryOf('lib/rabbitmq/lib', /^rabbitmq_server-/)}/sbin/rabbitmq-server`,
      HOME: directory,
      ERL_EPMD_ADDRESS: '127.0.0.1',
      ERL_EPMD_PORT: String(port + 1),
      RABBITMQ_DIST_PORT: String(port + 2),
      RABBITMQ_NODENAME: 'one@localhost',
      RABBITMQ_CONF_ENV_FILE: `${directory}/none`,
      RABBITMQ_CONFIG_FILE: `${directory}/rabbitmq.conf`,
      RABBITMQ_ENABLED_PLUGINS_FILE: `${directory}/enabled_plugins`,
      RABBITMQ_LOG_BASE: `${directory}/log`,
      RABBITMQ_LOGS: '-',
      RABBITMQ_MNESIA_BASE: `${directory}/data`,
      RABBITMQ_PID_FILE: `${directory}/pid`,
    },
  }),
  // The plugin listens before it has its paths.
  statusBeforeReady: 404,
  account,
  request: withAccount('PUT', QUEUE, '{}'),
  api: [withAccount('GET', '/api/overview'), withAccount('PUT', QUEUE, '{}'), withAccount('DELETE', QUEUE)],
  errors: [
    { what: 'the body is no JSON', request: withAccount('PUT', QUEUE, '{'), status: 400 },
    { what: 'no such queue', request: withAccount('GET', '/api/queues/%2f/none'), status: 404 },
  ],
};
