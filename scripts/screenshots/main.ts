import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import type { PanelHandle } from '../../test/browsers/driver/browser-session';
import { selectCase } from '../../test/browsers/select-case';
import { startZoo } from '../../test/zoo/start-zoo';
import { builtExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { PICTURES } from './pictures';
import { SHOP_CASES } from './shop-cases';

/** Opens a tab of the explanation, below its verdict. */
async function openTab(panel: PanelHandle, tab: string): Promise<void> {
  await panel.click(`#tab-${tab}`);
  await panel.waitFor(`document.querySelector('#tab-${tab}').getAttribute('aria-selected') === 'true'`);
  await panel.evaluate(`document.querySelector('.detail').scrollTop = 0`);
}

const zoo = await startZoo({
  cases: SHOP_CASES,
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
    await openTab(panel, tab);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    await panel.screenshot(join(root, path));
    console.log(path);
  }
} finally {
  await session.close();
  await zoo.close();
}
