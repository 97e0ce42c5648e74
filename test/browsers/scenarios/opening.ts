import { beforeAll, describe, expect, it } from 'vitest';
import { entry, har } from '../../har/har-file';
import type { BrowserName, DocumentHandle, PanelHandle } from '../driver/browser-session';
import { useStage } from './stage';

const CASE = 'allow-origin-missing';
const HAR = JSON.stringify(har('WebInspector', [entry({ response: { _error: 'net::ERR_FAILED' } })]));

const ROWS = `[...document.querySelectorAll('[role="option"]')].map((row) => row.dataset.exchangeId)`;
const SAID = (kind: string): string => `document.querySelector('[data-notice="${kind}"]')?.textContent ?? ''`;

/** A file with that text, where the page's own realm makes one. */
const fileOf = (name: string, text: string): string =>
  `new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'application/json' })`;

/** Has the panel's own input take a file, as it does after the browser's dialog. */
const choose = (document: DocumentHandle, name: string, text: string): Promise<unknown> =>
  document.evaluate(`(() => {
    const input = document.querySelector('input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(${fileOf(name, text)});
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

const drop = (document: DocumentHandle, name: string, text: string): Promise<unknown> =>
  document.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(${fileOf(name, text)});
    const target = document.querySelector('.panel');
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  })()`);

/** What a user opens in the panel, in the real DevTools and in a tab of its own. */
export function describeOpening(browser: BrowserName): void {
  describe(`A file in the panel of ${browser}`, () => {
    const stage = useStage(browser);
    let panel: PanelHandle;
    beforeAll(async () => {
      const { session, zoo } = stage();
      const page = await session.openPage(zoo.pageUrl);
      panel = await session.openDevTools(page);
      await page.reload();
      await page.evaluate(`window.zoo.run(${JSON.stringify(CASE)})`);
      await panel.waitFor(`document.querySelectorAll('[data-verdict="blocked"]').length === 1`);
    });

    it('is shown with its styles in place of the recording, which is there again afterwards', async () => {
      const recorded = await panel.evaluate<string[]>(ROWS);
      await choose(panel, 'shop.har', HAR);
      await panel.waitFor(
        `(${SAID('file-shown')}).includes('Showing shop.har, recorded by Chrome DevTools')`,
      );
      await panel.waitFor(`(${ROWS}).join() === 'har-0'`);
      expect(
        await panel.evaluate(`getComputedStyle(document.querySelector('.notice.opened')).overflowY`),
      ).toBe('auto');
      await panel.click('.leave-file');
      await panel.waitFor(`(${ROWS}).join() === ${JSON.stringify(recorded.join())}`);
    });

    it('can be dropped, and its request is explained', async () => {
      await drop(panel, 'dropped.har', HAR);
      await panel.waitFor(`(${SAID('file-shown')}).includes('dropped.har')`);
      await panel.click('[data-exchange-id="har-0"]');
      await panel.waitFor(`document.querySelector('#detail').textContent.includes('CORS is not enabled')`);
      await panel.click('.leave-file');
      await panel.waitFor(`${SAID('file-shown')} === ''`);
    });

    it('costs nothing that is recorded where it is only a part of one', async () => {
      const recorded = await panel.evaluate<string[]>(ROWS);
      await choose(panel, 'part.har', HAR.slice(0, HAR.length / 2));
      await panel.waitFor(
        `(${SAID('file-refused')}).includes('part.har was not opened. This file is not JSON')`,
      );
      expect(await panel.evaluate<string[]>(ROWS)).toEqual(recorded);
    });

    it('can be opened in a tab of its own, where nothing is recorded', async () => {
      const tab = await stage().session.openExtensionTab('src/panel/panel.html');
      await tab.waitFor(`document.querySelector('h2')?.textContent === 'Open a report or a HAR file'`);
      await choose(tab, 'shop.har', HAR);
      await tab.waitFor(`(${ROWS}).join() === 'har-0'`);
      await tab.evaluate(`document.querySelector('.leave-file').click()`);
      await tab.waitFor(`document.querySelector('h2')?.textContent === 'Open a report or a HAR file'`);
      await tab.close();
    });
  });
}
