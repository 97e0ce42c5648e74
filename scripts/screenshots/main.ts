import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import type { PanelHandle } from '../../test/browsers/driver/browser-session';
import { openTab } from '../../test/browsers/open-tab';
import { selectCase } from '../../test/browsers/select-case';
import { startZoo } from '../../test/zoo/start-zoo';
import { builtExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { PICTURES } from './pictures';
import { SHOP_CASES } from './shop-cases';
import { TYPICAL_BLOCKS } from './typical-blocks';

/** Windows in which the answer has to stand above the fold, and their names. */
const SIZES = [
  { name: '1400', size: { width: 1400, height: 800 }, themes: ['light'] },
  { name: '900', size: { width: 900, height: 500 }, themes: ['light', 'dark'] },
  { name: '420', size: { width: 420, height: 800 }, themes: ['light'] },
] as const;

const CLEAR = '.toolbar [title^="Clear"]';

/** Opens a tab of the explanation and shows it from its top, below the verdict. */
async function openTabAtTop(panel: PanelHandle, tab: string): Promise<void> {
  await openTab(panel, tab);
  await panel.evaluate(`document.querySelector('.detail').scrollTop = 0`);
}

const zoo = await startZoo({
  cases: [...SHOP_CASES, ...TYPICAL_BLOCKS],
  hosts: { page: 'shop.example', api: 'api.shop.example', other: 'files.example' },
});
const session = await launchBrowser('chromium', {
  extension: builtExtension('chromium'),
  trustedOrigins: zoo.trustedOrigins,
  hosts: zoo.hostNames,
  hostPorts: zoo.hostPorts,
  dock: 'window',
});
try {
  const page = await session.openPage(zoo.pageUrl);
  const panel = await session.openDevTools(page);
  await panel.dock('window');
  await page.reload();
  for (const { id } of SHOP_CASES) await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
  for (const { path, size, theme, caseId, tab } of PICTURES) {
    await panel.resize(size);
    await panel.setTheme(theme);
    await selectCase(panel, caseId);
    await openTabAtTop(panel, tab);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    await panel.screenshot(join(root, path));
    console.log(path);
  }
  for (const { id } of TYPICAL_BLOCKS) {
    await panel.click(CLEAR);
    await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
    for (const { name, size, themes } of SIZES) {
      for (const theme of themes) {
        await panel.resize(size);
        await panel.setTheme(theme);
        await selectCase(panel, id);
        await openTabAtTop(panel, 'why');
        const path = `docs/images/blocks/${id}-${name}-${theme}.png`;
        mkdirSync(dirname(join(root, path)), { recursive: true });
        await panel.screenshot(join(root, path));
        console.log(path);
      }
    }
  }
} finally {
  await session.close();
  await zoo.close();
}
