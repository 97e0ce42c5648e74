import { TargetType, type Browser, type Target } from 'puppeteer-core';
import type { Background } from '../browser-session';
import { waitUntil } from '../wait-until';

const LISTENERS = `['onBeforeRequest', 'onBeforeSendHeaders', 'onSendHeaders', 'onHeadersReceived', 'onAuthRequired',
  'onBeforeRedirect', 'onResponseStarted', 'onCompleted', 'onErrorOccurred', 'onActionIgnored']
  .filter((name) => chrome.webRequest[name].hasListeners()).sort()`;

/** The extension's service worker. A debugger is attached to it all the time, so it never ends from idleness. */
export function createBackground(browser: Browser, extensionBaseUrl: string): Background {
  const running = (): Target | undefined =>
    browser
      .targets()
      .find(
        (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(extensionBaseUrl),
      );
  const evaluate = async <T>(expression: string): Promise<T> => {
    const worker = await running()?.worker();
    if (!worker) throw new Error('The background is not running.');
    // Right after its start a worker has no chrome.* yet.
    await waitUntil('chrome.* in the background', () =>
      worker.evaluate(`typeof chrome !== 'undefined' && Boolean(chrome.runtime?.getManifest)`),
    );
    return (await worker.evaluate(expression)) as T;
  };
  return {
    isRunning: () => Promise.resolve(running() !== undefined),
    kill: async () => {
      const target = running();
      if (target === undefined) return;
      const worker = await target.worker();
      await worker?.close();
      await waitUntil('the background to end', () => !browser.targets().includes(target));
    },
    evaluate,
    webRequestListeners: () =>
      running() === undefined ? Promise.resolve([]) : evaluate<string[]>(LISTENERS),
  };
}
