import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const flaskCors: Stack = {
  id: 'flask-cors',
  source: { kind: 'debian', packages: ['python3-flask-cors', 'python3-flask'] },
  broken: '`CORS(app)`, which allows any origin without credentials',
  permissive: asBroken('`CORS(app)`'),
  files: (setting) => ({
    'app.py': `import os
from flask import Flask
app = Flask(__name__)
${fixOr(setting, 'from flask_cors import CORS\nCORS(app)')}

@app.put("/api/items")
def replace():
    return {"ok": True}

@app.put("/api/fails")
def fail():
    raise RuntimeError("down")

app.run(host="127.0.0.1", port=int(os.environ["PORT"]))
`,
  }),
  start: (setting) => pythonProgram(setting, ['app.py']),
};
