import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { build } from 'vite';
import { root } from '../run/places.mjs';
import { noticesPlugin } from '../notices/notices-plugin.ts';

/** What other programs may import, by the name after the package's own; `index` is the package itself. Only `check` needs Node. */
const input = { index: 'src/library/index.ts', check: 'src/cli/check-url.ts' };
const outDir = 'dist/library';

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  plugins: [noticesPlugin(root)],
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20.19',
    rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'shared.js' } },
  },
  ssr: { noExternal: true },
});

// The types are bundled as well: the imports in our sources name no file endings, which Node's resolution asks for. By the
// bundler itself and not by Vite, whose additions to it keep the plugin from working.
const types = await rolldown({
  input,
  plugins: [dts({ tsconfig: 'tsconfig.json', emitDtsOnly: true })],
  checks: { bundlerTimings: false },
});
await types.write({ dir: outDir, chunkFileNames: 'shared.d.ts' });
await types.close();
