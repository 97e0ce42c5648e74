import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { manifestFor, type Target } from './scripts/manifest-for.ts';
import { noticesPlugin } from './scripts/notices/notices-plugin.ts';

/**
 * Preact's innerHTML sink is unused here; dropping it keeps add-on linting clean and takes the sink away from
 * the shipped code. The build fails when anything that it writes still assigns innerHTML, for instance because
 * Preact changed its internals.
 */
function dropInnerHtml(): Plugin {
  return {
    name: 'drop-inner-html',
    apply: 'build',
    transform: {
      filter: { id: /\/preact\/dist\/preact\./ },
      handler(code) {
        const out = code.replace(/\b[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/g, 'void 0');
        return out === code ? null : { code: out, map: null };
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && /\.(?:innerHTML|outerHTML)\s*=[^=]/.test(file.code)) {
          this.error(`${file.fileName} assigns innerHTML; text must reach the page as text only`);
        }
      }
    },
  };
}

/** What the list draws with, and all that is loaded after it too: a few small modules, and Preact, which they import. */
const DRAWING =
  /\/src\/(?:explanation\/visible-text|diagnosis\/words\/plural|report\/blocks\/(?:prose-text|medium|shell|weight-icons))\.tsx?$/;

export default defineConfig(({ command, mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact(),
      dropInnerHtml(),
      noticesPlugin(import.meta.dirname),
      // crxjs types a manifest by its own, older WebExtension typings; ours is checked by web-ext lint instead.
      crx({
        manifest: manifestFor(target, command === 'serve') as unknown as ManifestV3Export,
        browser: target,
      }),
    ],
    build: {
      outDir: command === 'serve' ? `dist/${target}-dev` : `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome121',
      sourcemap: true,
      modulePreload: false,
      // The panel's page is named only in code (devtools.panels.create), so the bundler is told of it here.
      rolldownOptions: {
        input: { panel: 'src/panel/panel.html', grant: 'src/panel/grant.html' },
        // By default these become several chunks, and each one that the list waits for costs bytes.
        output: { codeSplitting: { groups: [{ name: 'drawing', test: DRAWING }] } },
      },
    },
    // crxjs writes this port into the development build, hence strictPort.
    server: { host: '127.0.0.1', port: 5173, strictPort: true, hmr: { host: '127.0.0.1', port: 5173 } },
  };
});
