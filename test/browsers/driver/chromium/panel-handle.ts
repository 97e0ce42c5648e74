import { writeFile } from 'node:fs/promises';
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import type { DevToolsDock, PanelHandle, PanelState, Theme } from '../browser-session';
import { PANEL_RECORDS } from '../panel-records';
import { waitUntil } from '../wait-until';
import { readClipboard } from './helper-tab';
import { createDocumentHandle, resizeWindow } from './page-handle';

/** The panel's title, as the extension registers it. */
const PANEL_TITLE = 'CORS';

/** These scripts import DevTools' own modules, which is possible inside a DevTools page only. */
const SHOW_PANEL = `async (prefix, title) => {
  const SDK = await import('./core/sdk/sdk.js');
  // Asked too early, ViewManager throws; it is ready once a page is being inspected.
  if (!SDK.TargetManager.TargetManager.instance().primaryPageTarget()) return 'nothing is inspected yet';
  const UI = await import('./ui/legacy/legacy.js');
  const views = UI.ViewManager.ViewManager.instance();
  const id = [...views.views.keys()].find((key) => key.startsWith(prefix) && key.endsWith(title));
  if (id === undefined) return 'the panel is not registered yet';
  await views.showView(id);
  return 'shown';
}`;

const SET_THEME = `async (theme) => {
  const Common = await import('./core/common/common.js');
  Common.Settings.Settings.instance().moduleSetting('ui-theme').set(theme);
}`;

const SET_DOCK = `async (side) => {
  const UI = await import('./ui/legacy/legacy.js');
  UI.DockController.DockController.instance().setDockSide(side);
}`;

/**
 * The browser draws the page over DevTools' own document, where that leaves a place free; a screenshot of
 * DevTools alone shows the place empty. This lays a picture of the page there. Returns whether there is a place.
 */
const LAY_PAGE = `async (picture) => {
  const own = document.querySelector('.main-tabbed-pane')?.getBoundingClientRect();
  if (!own) return false;
  const place =
    own.top > 0 ? { left: 0, top: 0, width: innerWidth, height: own.top }
    : own.left > 0 ? { left: 0, top: 0, width: own.left, height: innerHeight }
    : undefined;
  if (!place) return false;
  const image = new Image();
  image.id = 'picture-of-the-page';
  image.src = 'data:image/png;base64,' + picture;
  await image.decode();
  image.style.cssText = 'position:fixed;z-index:2147483647;object-fit:none;object-position:left top';
  for (const [name, value] of Object.entries(place)) image.style[name] = value + 'px';
  document.body.append(image);
  return true;
}`;

const TAKE_PAGE_AWAY = `() => document.getElementById('picture-of-the-page')?.remove()`;

/**
 * Opens DevTools on the page and shows the extension's panel. DevTools offers no interface for that, so this
 * uses the modules of its own front end, which may change with Chromium.
 */
export async function openPanel(
  page: Page,
  extensionBaseUrl: string,
  until: PanelState = 'records',
): Promise<PanelHandle> {
  const devTools = await page.openDevTools();
  const call = async (script: string, ...args: string[]): Promise<unknown> =>
    devTools.evaluate(`(${script})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  let state: unknown;
  await waitUntil(
    `the ${PANEL_TITLE} panel to be registered in DevTools`,
    async () => (state = await call(SHOW_PANEL, extensionBaseUrl.slice(0, -1), PANEL_TITLE)) === 'shown',
    20_000,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; ${String(state)}`);
  });
  const frame = await waitUntil('the panel in DevTools', () =>
    devTools.frames().find((candidate) => isPanel(candidate, extensionBaseUrl)),
  );
  // The panel runs in a process of its own, and what DevTools' own document emulates does not reach it.
  const target = await waitUntil('the target of the panel', () =>
    page
      .browser()
      .targets()
      .find((candidate) => candidate.url() === frame.url()),
  );
  const panel = createDocumentHandle(frame);
  if (until === 'records') await panel.waitFor(PANEL_RECORDS);
  // What is emulated lasts as long as the session that asked for it.
  const colours = await target.createCDPSession();
  let undocked = false;
  return {
    ...panel,
    press: (key) => devTools.keyboard.press(key as KeyInput),
    screenshot: async (path) => {
      await call(LAY_PAGE, await page.screenshot({ encoding: 'base64' }));
      try {
        await writeFile(path, await devTools.screenshot());
      } finally {
        await call(TAKE_PAGE_AWAY);
      }
    },
    readClipboard: () => readClipboard(page, extensionBaseUrl),
    setTheme: async (theme: Theme) => {
      await call(SET_THEME, theme === 'dark' ? 'dark' : 'default');
      await waitUntil('DevTools to take the theme', () =>
        frame.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`),
      );
    },
    forceColours: async (forced) => {
      await colours.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: forced ? 'active' : '' }],
      });
      await waitUntil('the panel to take the colours', () =>
        frame.evaluate(`matchMedia('(forced-colors: active)').matches === ${String(forced)}`),
      );
    },
    dock: async (side: DevToolsDock) => {
      await call(SET_DOCK, side === 'window' ? 'undocked' : side);
      undocked = side === 'window';
    },
    resize: (size) => resizeWindow(undocked ? devTools : page, size),
    close: async () => {
      await devTools.close();
      await waitUntil('DevTools to close', async () => !(await page.hasDevTools()));
    },
  };
}

/** The extension's devtools page is a frame of DevTools as well. */
function isPanel(frame: Frame, extensionBaseUrl: string): boolean {
  return frame.url().startsWith(extensionBaseUrl) && frame.url().includes('/panel');
}
