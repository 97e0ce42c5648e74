import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import type { PageHandle, PanelHandle } from '../../test/browsers/driver/browser-session';
import {
  LOCAL_NETWORK_BLOCK,
  PUBLIC_ROLES,
  TYPICAL_BLOCKS,
} from '../../test/browsers/scenarios/typical-blocks';
import { hasSize } from '../../test/browsers/panel-size';
import { openTab } from '../../test/browsers/open-tab';
import { selectCase } from '../../test/browsers/select-case';
import { startZoo } from '../../test/zoo/start-zoo';
import { builtExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { PICTURES } from './pictures';
import { takeReportPictures } from './report-pictures';
import { SHOP_CASES } from './shop-cases';

/** Windows in which the Answer tab has to stand above the fold, and their names. */
const SIZES = [
  { name: '1400', size: { width: 1400, height: 800 } },
  { name: '900', size: { width: 900, height: 500 } },
  { name: '420', size: { width: 420, height: 800 } },
] as const;

/** How the panel is coloured. With forced colours the reader's own replace all of it, so that one size shows what is left. */
const LOOKS = [
  { name: 'light', theme: 'light', forced: false, sizes: SIZES },
  { name: 'dark', theme: 'dark', forced: false, sizes: SIZES },
  { name: 'forced', theme: 'light', forced: true, sizes: SIZES.slice(1, 2) },
] as const;

const CLEAR = '.toolbar [title^="Clear"]';

/** Opens a tab of the explanation and shows it from its top, below the verdict. */
async function openTabAtTop(panel: PanelHandle, tab: string): Promise<void> {
  await openTab(panel, tab);
  await panel.evaluate(`document.querySelector('.detail').scrollTop = 0`);
}

/** Words of which a picture's path has to contain one, where not all are wanted. */
const wanted = process.argv.slice(2);
const isWanted = (path: string): boolean => wanted.length === 0 || wanted.some((word) => path.includes(word));

async function take(panel: PanelHandle, path: string): Promise<void> {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  await panel.screenshot(join(root, path));
  console.log(path);
}

await takeReportPictures(isWanted);

const zoo = await startZoo({
  cases: [...SHOP_CASES, ...TYPICAL_BLOCKS],
  hosts: { page: 'shop.example', api: 'api.shop.example', other: 'files.example' },
});
const portOf = (host: string): number => Number(zoo.hostPorts[host]);
const session = await launchBrowser('chromium', {
  extension: builtExtension('chromium'),
  trustedOrigins: zoo.trustedOrigins,
  hosts: zoo.hostNames,
  hostPorts: zoo.hostPorts,
  publicPorts: PUBLIC_ROLES.map((role) => portOf(new URL(zoo.origins[role]).hostname)),
  dock: 'window',
});
/** Only a secure page may ask for access to the local network, and any name under `localhost` is one. */
const securePageUrl = `http://shop.localhost:${portOf('shop.example')}/`;

async function takePictures(page: PageHandle, panel: PanelHandle): Promise<void> {
  const pictures = PICTURES.filter(({ path }) => isWanted(path));
  if (pictures.length === 0) return;
  for (const { id } of SHOP_CASES) await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
  for (const { path, size, theme, caseId, tab } of pictures) {
    await panel.resize(size);
    await panel.setTheme(theme);
    await selectCase(panel, caseId);
    await openTabAtTop(panel, tab);
    await take(panel, path);
  }
}

async function takeBlock(page: PageHandle, panel: PanelHandle, id: string): Promise<void> {
  const pathOf = (size: string, look: string): string => `docs/images/blocks/${id}-${size}-${look}.png`;
  const looks = LOOKS.map((look) => ({
    ...look,
    sizes: look.sizes.filter(({ name }) => isWanted(pathOf(name, look.name))),
  }));
  if (looks.every(({ sizes }) => sizes.length === 0)) return;
  const [{ size: largest }] = SIZES;
  await panel.resize(largest);
  await panel.waitFor(hasSize(largest));
  await page.goto(id === LOCAL_NETWORK_BLOCK ? securePageUrl : zoo.pageUrl);
  await panel.click(CLEAR);
  await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
  await selectCase(panel, id);
  await openTabAtTop(panel, 'why');
  // The pointer rests where nothing lights up, in the smaller windows too.
  await panel.click('.footer');
  // What was last done is announced for some seconds, and is no part of the picture.
  await panel.waitFor(`document.querySelector('.announcement').textContent === ''`, 10_000);
  for (const { name: look, theme, forced, sizes } of looks) {
    await panel.setTheme(theme);
    await panel.forceColours(forced);
    for (const { name, size } of sizes) {
      await panel.resize(size);
      await panel.waitFor(hasSize(size));
      await take(panel, pathOf(name, look));
    }
  }
}

try {
  const page = await session.openPage(zoo.pageUrl);
  const panel = await session.openDevTools(page);
  await panel.dock('window');
  await page.reload();
  await takePictures(page, panel);
  for (const { id } of TYPICAL_BLOCKS) await takeBlock(page, panel, id);
} finally {
  await session.close();
  await zoo.close();
}
