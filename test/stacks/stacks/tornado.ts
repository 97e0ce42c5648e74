import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const tornado: Stack = {
  id: 'tornado',
  source: { kind: 'debian', packages: ['python3-tornado'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: (setting) => ({
    'app.py': `import asyncio
import os
import tornado.web

${fixOr(setting, 'class CorsHandler(tornado.web.RequestHandler):\n    pass')}


class Items(CorsHandler):
    def put(self):
        self.write({"ok": True})


class Fails(CorsHandler):
    def put(self):
        raise RuntimeError("down")


class NotFound(CorsHandler):
    def prepare(self):
        raise tornado.web.HTTPError(404)


async def main():
    routes = [("/api/items", Items), ("/api/fails", Fails)]
    app = tornado.web.Application(routes, default_handler_class=NotFound)
    app.listen(int(os.environ["PORT"]), "127.0.0.1")
    await asyncio.Event().wait()


asyncio.run(main())
`,
  }),
  start: (setting) => pythonProgram(setting, ['app.py']),
};
