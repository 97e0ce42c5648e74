import { fixOr, nodeProgram } from '../node-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const expressByHand: Stack = {
  id: 'express-by-hand',
  source: { kind: 'npm', packages: ['express'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: (setting) => ({
    'app.mjs': `import express from 'express';
const app = express();
${fixOr(setting, '')}
app.put('/api/items', express.json(), (req, res) => res.json(req.body));
app.put('/api/fails', () => { throw new Error('down'); });
app.listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
};
