import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const wsgiByHand: Stack = {
  id: 'wsgi-by-hand',
  source: { kind: 'debian', packages: ['python3-bottle'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: (setting) => ({
    'app.py': `import os
from wsgiref.simple_server import make_server

import bottle

app = bottle.Bottle()


@app.put("/api/items")
def replace():
    return {"ok": True}


@app.put("/api/fails")
def fail():
    raise RuntimeError("down")


${fixOr(setting, '')}
make_server("127.0.0.1", int(os.environ["PORT"]), app).serve_forever()
`,
  }),
  start: (setting) => pythonProgram(setting, ['app.py']),
};
