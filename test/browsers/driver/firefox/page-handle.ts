import { writeFile } from 'node:fs/promises';
import type { PageHandle, Size } from '../browser-session';
import { clickOn } from '../click';
import { waitUntil } from '../wait-until';
import type { Bidi } from './bidi';
import type { Marionette } from './marionette';

/** The handle of a tab, known to BiDi by its browsing context. */
export function createPageHandle(bidi: Bidi, marionette: Marionette, context: string): PageHandle {
  const evaluate = <T>(expression: string): Promise<T> => bidi.evaluate<T>(context, expression);
  return {
    evaluate,
    waitFor: async (expression, timeoutMs) => {
      await waitUntil(expression, () => evaluate<boolean>(`Boolean(${expression})`), timeoutMs);
    },
    click: async (selector) => {
      await bidi.command('browsingContext.activate', { context });
      await clickOn(evaluate, selector, async ({ x, y }) => {
        const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
        const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
        await bidi.command('input.performActions', {
          context,
          actions: [{ type: 'pointer', id: 'mouse', actions }],
        });
      });
    },
    goto: async (url) => {
      await bidi.command('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reload: async () => {
      await bidi.command('browsingContext.reload', { context, wait: 'complete' });
    },
    screenshot: async (path) => {
      const { data } = (await bidi.command('browsingContext.captureScreenshot', { context })) as {
        data: string;
      };
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    resize: (size) => resizeWindow(marionette, size),
    close: async () => {
      await bidi.command('browsingContext.close', { context });
    },
  };
}

/** Sets the outer size of the browser's window. */
export async function resizeWindow(marionette: Marionette, { width, height }: Size): Promise<void> {
  await marionette.command('WebDriver:SetWindowRect', { width, height });
}
