import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './run/places.mjs';

// Bundled as the extension is: what runs TypeScript directly wraps every function and measures the wrapping.
const outDir = join(root, 'output', 'bench');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: { ssr: 'scripts/bench/main.ts', outDir, emptyOutDir: true, minify: true, target: 'node20' },
  ssr: { noExternal: true },
});
await import(pathToFileURL(join(outDir, 'main.js')).href);
