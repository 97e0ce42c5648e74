import { writeFile } from 'node:fs/promises';
import type { PanelHandle, PanelState, Theme } from '../browser-session';
import { clickOn } from '../click';
import { PANEL_RECORDS } from '../panel-records';
import { waitUntil } from '../wait-until';
import { RUN_IN_BROWSER_ELEMENT } from './frame-script';
import type { Marionette } from './marionette';
import { TAB_OF } from './tabs';

/** The panel's title, as the extension registers it. */
const PANEL_TITLE = 'CORS';

/** Opens the toolbox of a tab and starts to wait for the extension's tool; returns a key for it. */
const OPEN_TOOLBOX = `async (context) => {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = await gDevTools.showToolboxForTab((${TAB_OF})(context), { toolId: 'webconsole' });
  const toolboxes = (window.corsInspectorToolboxes ??= []);
  if (!toolboxes.includes(toolbox)) toolboxes.push(toolbox);
  return toolboxes.indexOf(toolbox);
}`;

const SELECT_PANEL = `async (key, title) => {
  const toolbox = corsInspectorToolboxes[key];
  const tool = toolbox.getAdditionalTools().find((candidate) => candidate.label === title);
  if (!tool) return false;
  toolbox.corsInspectorTool = tool.id;
  await toolbox.selectTool(tool.id);
  return true;
}`;

/** Source of a function: the \`<browser>\` element that shows the panel in the toolbox with that key. */
const PANEL_BROWSER = `(key) => {
  const toolbox = corsInspectorToolboxes[key];
  const frame = toolbox.doc.getElementById('toolbox-panel-iframe-' + toolbox.corsInspectorTool);
  return frame?.contentDocument?.querySelector('browser');
}`;

/** While the element changes to the extension's process, what is sent to its document gets lost. */
const HAS_LOADED = `(key) => {
  const browser = (${PANEL_BROWSER})(key);
  return Boolean(browser?.currentURI?.schemeIs('moz-extension')) && !browser.webProgress.isLoadingDocument;
}`;

const EVALUATE = `(key, expression) => (${RUN_IN_BROWSER_ELEMENT})((${PANEL_BROWSER})(key), expression)`;

/** The event is given to the browser's window, which routes it into the panel's process as it does a user's. */
const PRESS_AT = `async (key, { x, y }) => {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const browser = (${PANEL_BROWSER})(key);
  const box = browser.getBoundingClientRect();
  await event.synthesizeMouseAtPoint(box.left + x, box.top + y, {}, browser.documentGlobal ?? browser.ownerGlobal);
}`;

const PRESS_KEY = `async (key, name) => {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const browser = (${PANEL_BROWSER})(key);
  browser.focus();
  const window = browser.documentGlobal ?? browser.ownerGlobal;
  // Without it, Firefox takes the name for that of a key that types nothing.
  const pressed = { key: name, code: '', printable: name.length === 1 };
  event.sendKeyDown(pressed, window);
  event.sendKeyUp(pressed, window);
}`;

const SCREENSHOT = `async (key) => {
  const { topWindow } = corsInspectorToolboxes[key];
  const bitmap = await topWindow.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return bytes.toBase64();
}`;

const RESIZE = `async (key, width, height) => {
  const { topWindow } = corsInspectorToolboxes[key];
  topWindow.resizeTo(width, height);
  while (topWindow.outerWidth !== width) await new Promise((resolve) => topWindow.requestAnimationFrame(resolve));
}`;

const READ_CLIPBOARD = `() => {
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor('text/plain');
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard, window.browsingContext.currentWindowContext);
  const data = {};
  transferable.getTransferData('text/plain', data);
  return data.value.QueryInterface(Ci.nsISupportsString).data;
}`;

/** Opens the toolbox of the tab that BiDi names so and shows the extension's panel in it. */
export async function openPanel(
  marionette: Marionette,
  context: string,
  until: PanelState = 'records',
): Promise<PanelHandle> {
  const key = await marionette.chrome<number>(OPEN_TOOLBOX, context);
  await waitUntil(
    `the ${PANEL_TITLE} panel to be registered in DevTools`,
    () => marionette.chrome<boolean>(SELECT_PANEL, key, PANEL_TITLE),
    20_000,
  );
  const evaluate = <T>(expression: string): Promise<T> => marionette.chrome<T>(EVALUATE, key, expression);
  const waitFor = async (expression: string, timeoutMs?: number): Promise<void> => {
    await waitUntil(expression, () => evaluate<boolean>(`Boolean(${expression})`), timeoutMs);
  };
  await waitUntil('the panel in DevTools', () => marionette.chrome<boolean>(HAS_LOADED, key));
  await waitFor(until === 'records' ? PANEL_RECORDS : `document.readyState === 'complete'`);
  return {
    evaluate,
    waitFor,
    click: (selector) => clickOn(evaluate, selector, (point) => marionette.chrome(PRESS_AT, key, point)),
    press: (name) => marionette.chrome(PRESS_KEY, key, name),
    screenshot: async (path) => {
      await writeFile(path, Buffer.from(await marionette.chrome<string>(SCREENSHOT, key), 'base64'));
    },
    readClipboard: () => marionette.chrome<string>(READ_CLIPBOARD),
    setTheme: async (theme: Theme) => {
      await marionette.chrome(`(theme) => Services.prefs.setStringPref('devtools.theme', theme)`, theme);
      await waitFor(`matchMedia('(prefers-color-scheme: ${theme})').matches`);
    },
    forceColours: async (forced) => {
      // 2: the colours of pages are never used; 0: as the system says.
      await marionette.chrome(
        `(use) => Services.prefs.setIntPref('browser.display.document_color_use', use)`,
        forced ? 2 : 0,
      );
      await waitFor(`matchMedia('(forced-colors: active)').matches === ${String(forced)}`);
    },
    dock: (side) =>
      marionette.chrome(`(key, side) => corsInspectorToolboxes[key].switchHost(side)`, key, side),
    resize: ({ width, height }) => marionette.chrome(RESIZE, key, width, height),
    close: () => marionette.chrome(`(key) => corsInspectorToolboxes[key].destroy()`, key),
  };
}
