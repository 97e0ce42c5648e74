import { defineConfig } from 'vite';
import { noticesPlugin } from './scripts/notices/notices-plugin.ts';

/** The command line in one file for Node, with all that it needs. */
export default defineConfig({
  plugins: [noticesPlugin(import.meta.dirname)],
  // Icons are the extension's.
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20.19',
    rolldownOptions: { output: { entryFileNames: 'cors-inspector.js', banner: '#!/usr/bin/env node' } },
  },
  ssr: { noExternal: true },
});
