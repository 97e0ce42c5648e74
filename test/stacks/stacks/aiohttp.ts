import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { writtenAs, THROWN } from '../stack';
import type { Stack } from '../stack';

export const aiohttp: Stack = {
  id: 'aiohttp',
  source: { kind: 'debian', packages: ['python3-aiohttp-cors', 'python3-aiohttp'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`defaults={"*": ResourceOptions()}`',
    'import aiohttp_cors',
    'cors = aiohttp_cors.setup(app, defaults={"*": aiohttp_cors.ResourceOptions()})',
    'for route in list(app.router.routes()):\n    cors.add(route)',
  ),
  files: (setting) => ({
    'app.py': `import os
from aiohttp import web

async def replace(request):
    return web.json_response({"ok": True})

async def fail(request):
    raise RuntimeError("down")

app = web.Application()
app.router.add_put("/api/items", replace)
app.router.add_get("/api/items", replace)
app.router.add_delete("/api/items", replace)
app.router.add_put("/api/fails", fail)
${fixOr(setting, '')}
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
`,
  }),
  start: (setting) => pythonProgram(setting, ['app.py']),
  errors: [THROWN],
};
