import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

const broken = `from http.server import SimpleHTTPRequestHandler as CorsHandler
from http.server import ThreadingHTTPServer`;

export const pythonHttpServer: Stack = {
  id: 'python-http-server',
  source: { kind: 'debian', packages: ['python3'] },
  broken: 'no CORS at all, and `OPTIONS` gets a 501',
  permissive: BY_HAND,
  files: (setting) => ({
    'serve.py': fixOr(setting, broken),
    'app.py': `import os

from serve import CorsHandler, ThreadingHTTPServer


class Items(CorsHandler):
    def do_PUT(self):
        if not self.path.startswith("/api/items"):
            self.send_error(500)
            return
        self.send_response(204)
        self.end_headers()


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Items).serve_forever()
`,
  }),
  start: (setting) => pythonProgram(setting, ['app.py']),
};
