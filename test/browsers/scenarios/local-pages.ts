import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../driver/browser-session';
import { useStage } from './stage';
import { RECORDS_WHOLE_PAGE } from './watched-page';

/** Pages without a server, of which webRequest does not tell that they load. */
export function describeLocalPages(browser: BrowserName): void {
  describe(`A page of file: in ${browser}`, () => {
    const stage = useStage(browser, { cases: [] });
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'local-page-'));
      writeFileSync(join(folder, 'page.html'), '<!doctype html><title>A page without a server</title>');
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('is known to be recorded from its start once it was reloaded under open DevTools', async () => {
      const { session } = stage();
      const page = await session.openPage(pathToFileURL(join(folder, 'page.html')).href);
      const panel = await session.openDevTools(page);
      await panel.waitFor('document.querySelector(\'[data-notice="late"]\') !== null');
      await page.reload();
      await panel.waitFor(RECORDS_WHOLE_PAGE);
      expect(await panel.evaluate('document.querySelector(".notices")?.textContent')).toBe('');
      await panel.close();
    });
  });
}
