import { writeFile } from 'node:fs/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { DocumentHandle, PageHandle, Size } from '../browser-session';
import { clickOn } from '../click';
import { waitUntil } from '../wait-until';

/** A document's handle over a page or a frame; input goes through the page that shows it. */
export function createDocumentHandle(document: Page | Frame): DocumentHandle {
  const evaluate = async <T>(expression: string): Promise<T> => (await document.evaluate(expression)) as T;
  return {
    evaluate,
    waitFor: async (expression, timeoutMs) => {
      await waitUntil(expression, () => evaluate<boolean>(`Boolean(${expression})`), timeoutMs);
    },
    // The place in a frame is not that in the page which shows it: Puppeteer finds it out once more.
    click: (selector) => clickOn(evaluate, selector, () => document.click(selector)),
  };
}

/** The handle of a tab. */
export function createPageHandle(page: Page): PageHandle {
  return {
    ...createDocumentHandle(page),
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load', timeout: 20_000 });
    },
    screenshot: async (path) => {
      await writeFile(path, await page.screenshot());
    },
    resize: (size) => resizeWindow(page, size),
    close: () => page.close(),
  };
}

/** Sets the outer size of the window that holds the page. */
export async function resizeWindow(page: Page, size: Size): Promise<void> {
  const session = await page.createCDPSession();
  try {
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    await session.send('Browser.setWindowBounds', { windowId, bounds: { ...size } });
  } finally {
    await session.detach();
  }
}
