import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const falcon: Stack = {
  id: 'falcon',
  source: { kind: 'debian', packages: ['python3-falcon'] },
  broken: '`cors_enable=True`, which allows any origin without credentials',
  permissive: asBroken('`cors_enable=True`'),
  files: (setting) => ({
    'app.py': `import os
from wsgiref.simple_server import make_server

import falcon


class Items:
    def on_put(self, req, resp):
        resp.media = {"ok": True}

    on_get = on_delete = on_put


class Fails:
    def on_put(self, req, resp):
        raise RuntimeError("down")


${fixOr(setting, 'app = falcon.App(cors_enable=True)')}
app.add_route("/api/items", Items())
app.add_route("/api/fails", Fails())
make_server("127.0.0.1", int(os.environ["PORT"]), app).serve_forever()
`,
  }),
  start: (setting) => pythonProgram(setting, ['app.py']),
};
