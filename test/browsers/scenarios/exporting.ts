import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName, PanelHandle } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { selectCase } from '../select-case';
import { useStage } from './stage';

const CASES = ['allow-origin-missing', 'method-patch-not-listed'];

const PREVIEW = `document.querySelector('.export-preview pre')?.textContent ?? ''`;
const COPY = '.export-actions button:nth-of-type(2)';
const SAVE = '.export-actions .primary';

/** What a user takes out of the panel by its export, in the real DevTools. */
export function describeExporting(browser: BrowserName): void {
  describe(`The export in the DevTools of ${browser}`, () => {
    const stage = useStage(browser);
    let panel: PanelHandle;
    beforeAll(async () => {
      const { session, zoo } = stage();
      const page = await session.openPage(zoo.pageUrl);
      panel = await session.openDevTools(page);
      await page.reload();
      for (const id of CASES) await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
      await panel.waitFor(`document.querySelectorAll('[data-verdict="blocked"]').length === 2`);
    });

    afterEach(async () => {
      if (await panel.evaluate(`document.querySelector('dialog') !== null`)) await panel.press('Escape');
    });

    const openExport = async (): Promise<string> => {
      await panel.click('.open-export');
      await panel.waitFor(`${PREVIEW} !== ''`);
      return panel.evaluate<string>(PREVIEW);
    };

    it('has its own styles, although they are loaded after the list', async () => {
      await openExport();
      expect(
        await panel.evaluate(`getComputedStyle(document.querySelector('.export-preview')).overflowY`),
      ).toBe('auto');
      await panel.press('Escape');
      await panel.waitFor(`document.querySelector('dialog') === null`);
    });

    it('saves what the preview shows as a file, under its name', async () => {
      const shown = await openExport();
      expect(shown).toMatch(/^# 2 blocked requests/);
      await panel.click(SAVE);
      const { downloads } = stage().session;
      const name = await waitUntil('the file to be saved', () =>
        readdirSync(downloads).find((file) => /^cors-report.*\.md$/.test(file)),
      );
      await waitUntil('all of the file', () => readFileSync(join(downloads, name), 'utf8') === shown);
      await panel.waitFor(`document.querySelector('.export-done').textContent === 'Saving ${name}'`);
      await panel.press('Escape');
    });

    it('copies what the preview shows', async () => {
      const shown = await openExport();
      await panel.click(COPY);
      await waitUntil('the report on the clipboard', async () => {
        const copied = await panel.readClipboard().catch(() => '');
        return copied === shown;
      });
      await panel.press('Escape');
    });

    it('closes with Escape and gives the focus back', async () => {
      await openExport();
      await panel.press('Escape');
      await panel.waitFor(`document.querySelector('dialog') === null`);
      await panel.waitFor(`document.activeElement?.className === 'open-export'`);
    });

    it('opens for one request from the menu of forms', async () => {
      await selectCase(panel, 'method-patch-not-listed');
      await panel.click('.copy-as');
      await panel.waitFor(`document.activeElement?.getAttribute('role') === 'menuitem'`);
      await panel.click('.menu button:last-child');
      await panel.waitFor(`(${PREVIEW}).startsWith('## Blocked: ')`);
      await panel.press('Escape');
      await panel.waitFor(`document.activeElement?.className === 'copy-as'`);
    });
  });
}
