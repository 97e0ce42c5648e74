import { fixOr, nodeProgram } from '../node-program';
import { NOT_FOUND, THROWN, writtenAs } from '../stack';
import type { Stack } from '../stack';

export const polka: Stack = {
  id: 'polka',
  source: { kind: 'npm', packages: ['polka', 'cors'] },
  broken: 'no CORS at all',
  permissive: writtenAs('`app.use(cors())`', "import cors from 'cors';\napp.use(cors());"),
  files: (setting) => ({
    'app.mjs': `import polka from 'polka';
const app = polka();
${fixOr(setting, '')}
app.put('/api/items', (req, res) => res.end('{}'));
app.put('/api/fails', (req, res, next) => next(new Error('down')));
app.listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
  errors: [{ ...THROWN, what: 'the code passes an error on' }, NOT_FOUND],
};
