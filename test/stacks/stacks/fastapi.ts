import { pythonProgram } from '../python-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

const broken = `from starlette.middleware.cors import CORSMiddleware
app.add_middleware(CORSMiddleware, allow_origins=["http://localhost"], allow_credentials=True)`;

export const fastapi: Stack = {
  id: 'fastapi',
  source: { kind: 'debian', packages: ['python3-fastapi', 'python3-uvicorn'] },
  broken: '`add_middleware(CORSMiddleware, …)` with the origin without its port',
  permissive: writtenAs(
    '`allow_origins=["*"]`',
    'from starlette.middleware.cors import CORSMiddleware\napp.add_middleware(CORSMiddleware, allow_origins=["*"])',
  ),
  files: ({ fix }) => ({
    'app.py': `from fastapi import FastAPI
app = FastAPI()

@app.put("/api/items")
def replace():
    return {"ok": True}

@app.put("/api/fails")
def fail():
    raise RuntimeError("down")

${fix?.[0] ?? broken}
`,
  }),
  start: (setting) =>
    pythonProgram(setting, [
      ...['-m', 'uvicorn', 'app:app', '--app-dir', '.'],
      ...['--host', '127.0.0.1', '--port', String(setting.port)],
    ]),
};
