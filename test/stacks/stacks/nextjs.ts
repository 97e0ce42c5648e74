import { nextBuild, nextStart } from '../next-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const nextjs: Stack = {
  id: 'nextjs',
  source: { kind: 'npm', packages: ['next', 'react', 'react-dom'] },
  broken: 'no CORS at all; routes respond to OPTIONS by themselves',
  permissive: BY_HAND,
  files: ({ fix }) => ({
    'app/layout.jsx': 'export default ({ children }) => <html><body>{children}</body></html>;\n',
    'app/page.jsx': 'export default () => <p>Page</p>;\n',
    'app/api/items/route.js': 'export const PUT = async (request) => Response.json(await request.json());\n',
    'app/api/fails/route.js': "export const PUT = async () => { throw new Error('down'); };\n",
    ...(fix === null ? {} : { 'proxy.js': fix.join('\n') }),
  }),
  build: nextBuild,
  start: nextStart,
};
