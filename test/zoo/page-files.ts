import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PageData } from './page/page-data';
import type { HeaderLine } from './zoo-case';

/** A file that a zoo server serves as it is. */
export type PageFile = { contentType: string; body: Buffer; headers?: readonly HeaderLine[] };

const inPageFolder = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url));

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const SCRIPTS = ['zoo-page', 'frame', 'worker', 'shared-worker', 'service-worker'] as const;

/** The files of the page, of its frames and workers, by path. `data` goes into the page, so that loading it takes no request of its own. */
export async function loadPageFiles(data: PageData): Promise<Map<string, PageFile>> {
  const [page, frame, css, ...scripts] = await Promise.all([
    readFile(inPageFolder('zoo-page.html'), 'utf8'),
    readFile(inPageFolder('frame.html')),
    readFile(inPageFolder('zoo-page.css')),
    ...SCRIPTS.map((name) => bundleScript(`${name}.ts`)),
  ]);
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const pageWithData = page.replace('id="zoo-data">', (tag) => tag + json);
  return new Map([
    ['/', { contentType: HTML, body: Buffer.from(pageWithData) }],
    ['/frame', { contentType: HTML, body: frame }],
    ['/controlled/frame', { contentType: HTML, body: frame }],
    [
      '/frame-with-embedder-policy',
      { contentType: HTML, body: frame, headers: [['Cross-Origin-Embedder-Policy', 'require-corp']] },
    ],
    [
      '/frame-with-content-policy',
      { contentType: HTML, body: frame, headers: [['Content-Security-Policy', "connect-src 'self'"]] },
    ],
    [
      '/frame-that-upgrades',
      {
        contentType: HTML,
        body: frame,
        headers: [['Content-Security-Policy', 'upgrade-insecure-requests']],
      },
    ],
    ['/zoo-page.css', { contentType: 'text/css; charset=utf-8', body: css }],
    ...SCRIPTS.map((name, index): [string, PageFile] => [
      `/${name}.js`,
      { contentType: SCRIPT, body: Buffer.from(scripts[index] ?? '') },
    ]),
  ]);
}

/** A classic script: a module would need a CORS grant in the sandboxed frame, and that request would stand among the cases. */
async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: inPageFolder(entry), formats: ['iife'], name: 'zooBundle', fileName: 'bundle' },
    },
  });
  const chunk = [built].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`Vite gave no bundle for ${entry}`);
  return chunk.code;
}
