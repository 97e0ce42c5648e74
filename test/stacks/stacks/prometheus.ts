import { writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

const query = (text: string): PageRequest => ({
  path: `/api/v1/query?query=${encodeURIComponent(text)}`,
  method: 'GET',
  headers: { authorization: 'Bearer k' },
  body: null,
  credentials: 'omit',
});

export const prometheus: Stack = {
  id: 'prometheus',
  source: { kind: 'debian', packages: ['prometheus'] },
  broken: '`--web.cors.origin` with the origin without its port',
  permissive: writtenAs('a command without `--web.cors.origin`', 'prometheus'),
  files: () => ({ 'prometheus.yml': 'global: {}\n' }),
  // A shell, because the recipe is a line of one.
  start: ({ fix, port, directory, debian }) => {
    const command = fix?.[0] ?? 'prometheus --web.cors.origin=http://localhost';
    const options = `--config.file=prometheus.yml --storage.tsdb.path=${directory}/data`;
    return {
      program: 'sh',
      args: ['-c', `exec ${command} ${options} --web.listen-address=127.0.0.1:${port}`],
      env: debian.environment,
    };
  },
  statusBeforeReady: 503,
  request: query('up'),
  errors: [
    { what: 'the query is malformed', request: query('up('), status: 400 },
    { what: 'no series are named', request: { ...query('up'), path: '/api/v1/series' }, status: 400 },
  ],
};
