import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import type { PanelHandle } from '../../test/browsers/driver/browser-session';
import { selectCase } from '../../test/browsers/select-case';
import { startZoo } from '../../test/zoo/start-zoo';
import { builtExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { SHOP_CASES, SHOWN, SHOWN_WITH_FINDINGS } from './shop-cases';

/** The pictures of the documentation: the real panel in the real DevTools of Chromium, in a window of its own. */
const PICTURES = [
  { name: 'panel', caseId: SHOWN, tab: 'why' },
  { name: 'fix', caseId: SHOWN, tab: 'fix' },
  { name: 'what-if', caseId: SHOWN, tab: 'what-if' },
  { name: 'findings', caseId: SHOWN_WITH_FINDINGS, tab: 'findings' },
] as const;

const THEMES = [
  { theme: 'light', suffix: '' },
  { theme: 'dark', suffix: '-dark' },
] as const;

/** Opens a tab of the explanation, below its verdict. */
async function openTab(panel: PanelHandle, tab: string): Promise<void> {
  await panel.click(`#tab-${tab}`);
  await panel.waitFor(`document.querySelector('#tab-${tab}').getAttribute('aria-selected') === 'true'`);
  await panel.evaluate(`document.querySelector('.detail').scrollTop = 0`);
}

const zoo = await startZoo({ cases: SHOP_CASES });
const session = await launchBrowser('chromium', {
  extension: builtExtension('chromium'),
  trustedOrigins: [zoo.origins.secure],
  dock: 'window',
});
try {
  const page = await session.openPage(zoo.pageUrl);
  const panel = await session.openDevTools(page);
  await page.reload();
  for (const { id } of SHOP_CASES) await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
  const folder = join(root, 'docs', 'images');
  mkdirSync(folder, { recursive: true });
  for (const { theme, suffix } of THEMES) {
    await panel.setTheme(theme);
    for (const { name, caseId, tab } of PICTURES) {
      await selectCase(panel, caseId);
      await openTab(panel, tab);
      await panel.screenshot(join(folder, `${name}${suffix}.png`));
      console.log(`docs/images/${name}${suffix}.png`);
    }
  }
} finally {
  await session.close();
  await zoo.close();
}
