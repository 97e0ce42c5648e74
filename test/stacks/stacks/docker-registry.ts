import { writtenAs } from '../stack';
import type { PageRequest, Stack } from '../stack';

const REGISTRY = '/v2/items/blobs/uploads/';

const upload = (path: string): PageRequest => ({
  path,
  method: 'POST',
  headers: { 'x-api-key': 'k' },
  body: null,
});

export const dockerRegistry: Stack = {
  id: 'docker-registry',
  source: { kind: 'debian', packages: ['docker-registry'] },
  broken: 'no `headers`',
  permissive: writtenAs(
    '`Access-Control-Allow-Origin: ["*"]`',
    'http:\n  headers:\n    Access-Control-Allow-Origin: ["*"]',
  ),
  files: ({ fix, port, directory }) => ({
    'config.yml': `version: 0.1
storage:
  filesystem:
    rootdirectory: ${directory}/data
${fix?.[0] ?? 'http:'}
  addr: 127.0.0.1:${port}
`,
  }),
  start: ({ debian }) => ({
    program: debian.usr('bin/docker-registry'),
    args: ['serve', 'config.yml'],
    env: debian.environment,
  }),
  request: upload(REGISTRY),
  errors: [
    {
      what: 'there is no such image',
      request: { ...upload('/v2/items/manifests/latest'), method: 'GET' },
      status: 404,
    },
  ],
};
