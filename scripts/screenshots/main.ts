import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import type { PanelHandle } from '../../test/browsers/driver/browser-session';
import { startZoo } from '../../test/zoo/start-zoo';
import { root } from '../run/places.mjs';
import { SHOP_CASES, SHOWN } from './shop-cases';

/** The pictures of the documentation: the real panel in the real DevTools of Chromium, in a window of its own. */
const PICTURES = [
  { file: 'panel.png', theme: 'light' },
  { file: 'panel-dark.png', theme: 'dark' },
] as const;

async function select(panel: PanelHandle, caseId: string): Promise<void> {
  const row = `[data-url*="case=${caseId}&"]`;
  await panel.waitFor(`document.querySelector(${JSON.stringify(row)}) !== null`);
  await panel.click(row);
}

const zoo = await startZoo({ cases: SHOP_CASES });
const session = await launchBrowser('chromium', {
  extension: join(root, 'dist', 'chrome'),
  trustedOrigins: [zoo.origins.secure],
  dock: 'window',
});
try {
  const page = await session.openPage(zoo.pageUrl);
  const panel = await session.openDevTools(page);
  await page.reload();
  for (const { id } of SHOP_CASES) await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
  await select(panel, SHOWN);
  const folder = join(root, 'docs', 'images');
  mkdirSync(folder, { recursive: true });
  for (const { file, theme } of PICTURES) {
    await panel.setTheme(theme);
    await panel.screenshot(join(folder, file));
    console.log(`docs/images/${file}`);
  }
} finally {
  await session.close();
  await zoo.close();
}
