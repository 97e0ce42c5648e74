import { TargetType, type Browser, type CDPSession, type Target } from 'puppeteer-core';
import type { Background, World } from '../browser-session';
import { waitUntil, withDeadline } from '../wait-until';
import { extensionProcesses } from './extension-processes';
import { withHelperTab } from './helper-tab';

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
  const runningIn = async (world: World): Promise<Target | undefined> => {
    for (const target of browser.targets()) {
      if (target.type() !== TargetType.SERVICE_WORKER || !target.url().startsWith(extensionBaseUrl)) continue;
      const isIncognito = await evaluateInTarget<boolean>(target, 'chrome.extension.inIncognitoContext');
      if (isIncognito === (world === 'private')) return target;
    }
    return undefined;
  };
  // A session of its own each time: one that was opened before a worker was started again no longer responds.
  const evaluateInTarget = async <T>(target: Target, expression: string): Promise<T> => {
    const session = await target.createCDPSession();
    try {
      // Right after its start a worker has no chrome.* yet.
      await waitUntil('chrome.* in the background', () =>
        evaluateIn<boolean>(session, `typeof chrome !== 'undefined' && Boolean(chrome.runtime?.getManifest)`),
      );
      return await evaluateIn<T>(session, expression);
    } finally {
      await session.detach().catch(() => undefined);
    }
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const target = running();
    if (target === undefined) throw new Error('The background is not running.');
    return await evaluateInTarget<T>(target, expression);
  };
  return {
    isRunning: () => Promise.resolve(running() !== undefined),
    kill: async () => {
      if (running() === undefined) return;
      await withHelperTab(browser, 'about:blank', async (page) => {
        await stopWorker(await page.createCDPSession(), extensionBaseUrl);
      });
    },
    evaluate,
    webRequestListeners: async (world = 'ordinary') => {
      const target = await runningIn(world);
      return target === undefined ? [] : evaluateInTarget<string[]>(target, LISTENERS);
    },
    processes: () => Promise.resolve(extensionProcesses(browser.process()?.pid ?? 0)),
  };
}

async function evaluateIn<T>(session: CDPSession, expression: string): Promise<T> {
  const evaluating = session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  const { result, exceptionDetails } = await withDeadline('Asking the background', evaluating, 5_000);
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/**
 * Stops the running worker and waits until the browser says that it has stopped. Whether its target is gone would not
 * tell: a worker that is started again at once, because events wait for it, keeps the target.
 */
async function stopWorker(session: CDPSession, extensionBaseUrl: string): Promise<void> {
  let stopping: string | undefined;
  const stopped = new Promise<void>((resolve, reject) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions) {
        if (!scriptURL.startsWith(extensionBaseUrl)) continue;
        if (stopping === undefined && runningStatus === 'running') {
          stopping = versionId;
          session.send('ServiceWorker.stopWorker', { versionId }).catch(reject);
        } else if (stopping !== undefined && (runningStatus === 'stopped' || runningStatus === 'starting')) {
          resolve();
        }
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await withDeadline('Ending the background', stopped, 10_000);
}
