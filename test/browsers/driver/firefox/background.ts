import type { Background } from '../browser-session';
import { waitUntil } from '../wait-until';
import { RUN_IN_BROWSER_ELEMENT } from './frame-script';
import type { Marionette } from './marionette';

/**
 * Keeps count of the listeners that extensions have: Firefox does not tell. Runs before the extension is
 * installed. A listener that would start a stopped background counts as well, as Firefox holds it the same way.
 */
export const WATCH_LISTENERS = `() => {
  const { WebRequest } = ChromeUtils.importESModule('resource://gre/modules/WebRequest.sys.mjs');
  const registered = (window.corsInspectorListeners = []);
  for (const name of Object.keys(WebRequest).filter((key) => WebRequest[key]?.addListener)) {
    const event = WebRequest[name];
    const { addListener, removeListener } = event;
    event.addListener = function (listener, filter, options, details) {
      registered.push({ name, listener, id: details?.addonId ?? details?.policy?.id });
      return addListener.apply(this, arguments);
    };
    event.removeListener = function (listener) {
      const index = registered.findIndex((entry) => entry.name === name && entry.listener === listener);
      if (index >= 0) registered.splice(index, 1);
      return removeListener.apply(this, arguments);
    };
  }
}`;

const STATE = `(id) => WebExtensionPolicy.getByID(id).extension.backgroundState`;

const EVALUATE = `(id, expression) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const view = extension.backgroundState === 'running'
    && [...extension.views].find((candidate) => candidate.viewType === 'background');
  if (!view) throw new Error('The background is not running.');
  return (${RUN_IN_BROWSER_ELEMENT})(view.xulBrowser, expression);
}`;

/** The next one may already run when somebody looks, so the one that is to end is remembered. */
const REMEMBER = `(id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  window.corsInspectorEnding = [...extension.views].find((view) => view.viewType === 'background');
}`;

/** Firefox ends no background that is just handling an event, so the command may have to be sent again. */
const END = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.views.has(window.corsInspectorEnding)) await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return !extension.views.has(window.corsInspectorEnding);
}`;

const PROCESSES = `async () => (await ChromeUtils.requestProcInfo()).children
  .filter(({ type }) => type === 'extension').map(({ pid }) => pid)`;

/** The extension's event page. */
export function createBackground(marionette: Marionette, extensionId: string): Background {
  const state = (): Promise<string> => marionette.chrome<string>(STATE, extensionId);
  return {
    isRunning: async () => (await state()) === 'running',
    kill: async () => {
      await marionette.chrome(REMEMBER, extensionId);
      await waitUntil('the background to end', () => marionette.chrome<boolean>(END, extensionId));
    },
    evaluate: (expression) => marionette.chrome(EVALUATE, extensionId, expression),
    webRequestListeners: () =>
      marionette.chrome<string[]>(
        `(id) => [...new Set(corsInspectorListeners.filter((entry) => entry.id === id).map((entry) => entry.name))].sort()`,
        extensionId,
      ),
    processes: () => marionette.chrome<number[]>(PROCESSES),
  };
}
