import { nodeProgram } from '../node-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const sails: Stack = {
  id: 'sails',
  source: { kind: 'npm', packages: ['sails'] },
  broken: '`allRoutes: true` alone, which allows no credentials and no header but `content-type`',
  permissive: asBroken('`allRoutes: true`'),
  files: ({ fix }) => ({
    'config/security.js': fix?.join('\n') ?? 'module.exports.security = { cors: { allRoutes: true } };',
    'config/routes.js': `module.exports.routes = {
  'PUT /api/items': (req, res) => res.json(req.body),
  'PUT /api/fails': () => { throw new Error('down'); },
};
`,
    'app.cjs': `const sails = require('sails');
sails.lift({
  appPath: __dirname,
  port: Number(process.env.PORT),
  explicitHost: '127.0.0.1',
  hooks: { grunt: false },
  log: { level: 'error' },
}, (error) => { if (error) throw error; });
`,
  }),
  start: nodeProgram('app.cjs'),
};
