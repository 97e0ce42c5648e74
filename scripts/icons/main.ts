import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.mjs';

/**
 * Draws icon.svg into the PNG files of the manifest, and into the tile that the Chrome Web Store shows in its lists. Run by
 * hand after a change of the drawing: `npm run icons`.
 */
const sizes = [16, 32, 48, 128];

const executablePath = findBrowser('chromium');
if (executablePath === null)
  throw new Error('Chromium is needed to draw the icons: node scripts/setup.mjs --browser chromium');

const svg = readFileSync(new URL('./icon.svg', import.meta.url), 'base64');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const icons = new URL('../../public/icons/', import.meta.url);
  mkdirSync(icons, { recursive: true });
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:${String(size)}px}</style><img src="data:image/svg+xml;base64,${svg}">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`${String(size)}.png`, icons), png);
  }
  // The store asks for no text, saturated colours and a filled region, and shows it at half the size too.
  await page.setViewport({ width: 440, height: 280 });
  await page.setContent(
    `<style>*{margin:0}body{display:grid;place-items:center;height:280px;background:#0b1f66}img{width:168px}</style>
     <img src="data:image/svg+xml;base64,${svg}">`,
  );
  writeFileSync(new URL('../../docs/images/store-tile.png', import.meta.url), await page.screenshot());
} finally {
  await browser.close();
}
