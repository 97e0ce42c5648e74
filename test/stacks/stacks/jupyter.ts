import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { BY_HAND } from '../stack';
import type { PageRequest, Stack } from '../stack';

const withToken = (path: string): PageRequest => ({
  path,
  method: 'POST',
  headers: { authorization: 'token k', 'content-type': 'application/json', 'x-api-key': 'k' },
  body: '{"type":"notebook"}',
});

export const jupyter: Stack = {
  id: 'jupyter',
  source: { kind: 'debian', packages: ['jupyter-server'] },
  broken: 'no `allow_origin_pat`',
  permissive: BY_HAND,
  files: (setting) => ({
    'work/readme.txt': '',
    'jupyter_server_config.py': `${fixOr(setting, '')}
c.ServerApp.token = "k"
c.ServerApp.root_dir = "work"
c.ServerApp.allow_root = True
c.ServerApp.open_browser = False
c.ServerApp.port_retries = 0
`,
  }),
  start: (setting) => {
    const { directory, port } = setting;
    const { env, ...command } = pythonProgram(setting, [
      ...['-m', 'jupyter_server', '--ip=127.0.0.1', `--port=${port}`, '--config=jupyter_server_config.py'],
    ]);
    const places = ['CONFIG', 'DATA', 'RUNTIME'].map((name) => [`JUPYTER_${name}_DIR`, directory] as const);
    return { ...command, env: { ...env, ...Object.fromEntries(places), HOME: directory } };
  },
  request: withToken('/api/contents'),
  errors: [
    { what: 'no such directory', request: withToken('/api/contents/no-such-path'), status: 404 },
    {
      what: 'the token is wrong',
      request: { ...withToken('/api/contents'), headers: { authorization: 'token wrong' } },
      status: 403,
    },
  ],
};
