/**
 * Renders the panel from fixtures in a real Chromium and writes a picture of each view, size and theme:
 * `npx tsx test/panel/look/look.ts <folder> [query…]`. For judging how it looks; it asserts nothing.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';

const SIZES = [
  { name: 'wide', width: 1080, height: 640 },
  { name: 'narrow', width: 400, height: 720 },
  { name: 'tiny', width: 320, height: 640 },
] as const;

const [folder, ...queries] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx test/panel/look/look.ts <folder> [query…]');
const views = queries.length > 0 ? queries : ['view=shop', 'view=hostile', 'view=limited', 'view=empty'];
const sizes = SIZES.filter(({ name }) => process.env['SIZES']?.split(',').includes(name) ?? true);
const themes = (process.env['THEMES'] ?? 'light,dark').split(',');

await mkdir(folder, { recursive: true });
const server = await createServer({
  configFile: false,
  root: join(import.meta.dirname, '../../..'),
  logLevel: 'error',
  plugins: [preact()],
  cacheDir: join(folder, '.vite'),
  optimizeDeps: { entries: ['test/panel/look/look.html'] },
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
});
await server.listen();
const address = server.httpServer?.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const browser = await puppeteer.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error('page error:', String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error('console:', message.text());
  });
  for (const view of views) {
    for (const { name, width, height } of sizes) {
      for (const theme of themes) {
        await page.setViewport({ width, height });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await page.goto(`http://127.0.0.1:${String(port)}/test/panel/look/look.html?${view}`);
        await page.waitForSelector('.panel');
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) console.log(`${view} ${name}: the page is ${String(overflow)} px too wide`);
        const file = join(folder, `${view.replace(/[^\w-]+/g, '_')}-${name}-${theme}.png`);
        await page.screenshot({ path: file });
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
