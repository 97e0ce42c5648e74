import { fixOr, nodeProgram } from '../node-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const express: Stack = {
  id: 'express',
  source: { kind: 'npm', packages: ['express', 'cors'] },
  broken: '`cors()` without options, which responds with `*` to a request with credentials',
  permissive: asBroken('`app.use(cors())`'),
  files: (setting) => ({
    'app.mjs': `import express from 'express';
const app = express();
${fixOr(setting, "import cors from 'cors';\napp.use(cors());")}
app.put('/api/items', express.json(), (req, res) => res.json(req.body));
app.put('/api/fails', () => { throw new Error('down'); });
app.listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
};
