import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { manifestFor, type Target } from './scripts/manifest-for';

/**
 * Preact's innerHTML sink is unused here; dropping it keeps add-on linting clean and takes the sink away from
 * the shipped code. The build fails when Preact changes its internals and the sink is no longer found.
 */
function dropPreactInnerHtml(): Plugin {
  let hits = 0;
  return {
    name: 'drop-preact-inner-html',
    apply: 'build',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.(?:mjs|module\.js)/ },
      handler(code) {
        const out = code.replace(/\b[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/g, () => {
          hits += 1;
          return 'void 0';
        });
        return out === code ? null : { code: out, map: null };
      },
    },
    buildEnd(error) {
      if (error === undefined && hits === 0) {
        this.error('drop-preact-inner-html matched nothing: Preact changed its internals');
      }
    },
  };
}

export default defineConfig(({ command, mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact(),
      dropPreactInnerHtml(),
      // crxjs types a manifest by its own, older WebExtension typings; ours is checked by web-ext lint instead.
      crx({ manifest: manifestFor(target) as unknown as ManifestV3Export, browser: target }),
    ],
    build: {
      outDir: command === 'serve' ? `dist/${target}-dev` : `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome121',
      sourcemap: true,
      modulePreload: false,
      // The panel's page is named only in code (devtools.panels.create), so the bundler is told of it here.
      rolldownOptions: { input: { panel: 'src/panel/panel.html' } },
    },
    // crxjs writes this port into the development build, hence strictPort.
    server: { host: '127.0.0.1', port: 5173, strictPort: true, hmr: { host: '127.0.0.1', port: 5173 } },
  };
});
