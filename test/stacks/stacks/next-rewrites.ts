import { nextBuild, nextStart } from '../next-program';
import { IS_PROXY } from '../stack';
import type { Stack } from '../stack';

export const nextRewrites: Stack = {
  id: 'next-rewrites',
  source: { kind: 'npm', packages: ['next', 'react', 'react-dom'] },
  broken: 'the page asks the application itself, which knows nothing of CORS',
  permissive: IS_PROXY,
  files: ({ fix }) => ({
    'app/layout.jsx': 'export default ({ children }) => <html><body>{children}</body></html>;\n',
    'app/page.jsx': 'export default () => <p>Page</p>;\n',
    ...(fix === null ? {} : { 'next.config.mjs': fix.join('\n') }),
  }),
  build: nextBuild,
  start: nextStart,
};
