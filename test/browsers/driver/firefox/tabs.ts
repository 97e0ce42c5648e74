import type { World } from '../browser-session';
import type { Bidi } from './bidi';
import type { Marionette } from './marionette';

/** A tab, as BiDi names it. */
export type Tab = { readonly context: string };

/** Source of a function: the tab, in whichever window, that BiDi names so. */
export const TAB_OF = `(context) => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return [...Services.wm.getEnumerator('navigator:browser')]
    .flatMap(({ gBrowser }) => gBrowser.tabs)
    .find((tab) => NavigableManager.getIdForBrowser(tab.linkedBrowser) === context);
}`;

/** A tab of an ordinary window: without one, Firefox opens others in the window that was used last. */
const ORDINARY_TAB = `() => {
  const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const ordinary = windows.find((one) => !PrivateBrowsingUtils.isWindowPrivate(one));
  return NavigableManager.getIdForBrowser(ordinary.gBrowser.selectedBrowser);
}`;

const OPEN_PRIVATE_WINDOW = `async () => {
  const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const opened = await BrowserWindowTracker.promiseOpenWindow({ private: true });
  return NavigableManager.getIdForBrowser(opened.gBrowser.selectedBrowser);
}`;

/**
 * Opens empty tabs; all of `container` are in one container, and each of `private` is in a window of its own. There the
 * tab is a second one: the first loads the window's own page, and a navigation that this replaces is never reported as done.
 */
export function createTabOpener(bidi: Bidi, marionette: Marionette): (world: World) => Promise<string> {
  let container: Promise<unknown> | undefined;
  const create = async (windowOf: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const referenceContext = await marionette.chrome<string>(windowOf);
    const params = { type: 'tab', referenceContext, ...more };
    return ((await bidi.command('browsingContext.create', params)) as Tab).context;
  };
  return async (world) => {
    if (world === 'ordinary') return create(ORDINARY_TAB);
    if (world === 'private') return create(OPEN_PRIVATE_WINDOW);
    container ??= bidi.command('browser.createUserContext', {});
    const { userContext } = (await container) as { readonly userContext: string };
    return create(ORDINARY_TAB, { userContext });
  };
}
