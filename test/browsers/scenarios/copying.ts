import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName, PageHandle, PanelHandle } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { selectCase } from '../select-case';
import { useStage } from './stage';

const CASES = ['allow-origin-missing', 'method-patch-not-listed', 'allow-origin-reflected'];

const COPY_ONE = '.copy-report';
const COPY_BLOCKED = '.copy-blocked';

/** The panel's own way to the clipboard, as a script that a page can run. */
const copyTextScript = (): string =>
  ts
    .transpile(readFileSync(new URL('../../../src/browser/clipboard.ts', import.meta.url), 'utf8'), {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
    })
    .replace('export async function', 'async function');

/** What a user takes out of the panel, and does in it by keyboard, in the real DevTools. */
export function describeCopying(browser: BrowserName): void {
  describe(`The panel in the DevTools of ${browser}`, () => {
    const stage = useStage(browser);
    let page: PageHandle;
    let panel: PanelHandle;
    beforeAll(async () => {
      const { session, zoo } = stage();
      page = await session.openPage(zoo.pageUrl);
      panel = await session.openDevTools(page);
      await page.reload();
      for (const id of CASES) await page.evaluate(`window.zoo.run(${JSON.stringify(id)})`);
      await panel.waitFor(`document.querySelectorAll('[data-verdict="blocked"]').length === 2`);
    });

    const copied = async (selector: string, beginning: RegExp): Promise<string> => {
      await panel.click(selector);
      let text = '';
      await waitUntil('the report on the clipboard', async () => {
        text = await panel.readClipboard().catch(() => '');
        return beginning.test(text);
      });
      return text;
    };

    it('copies one request as Markdown on a click', async () => {
      await selectCase(panel, 'method-patch-not-listed');
      const report = await copied(COPY_ONE, /^## Blocked: /);
      expect(report).toContain('case=method-patch-not-listed');
      expect(report).toContain('-X OPTIONS');
      await panel.waitFor(`document.querySelector('.announcement').textContent.startsWith('Copied')`);
    });

    it('gives the preflight to curl with the Sec-Fetch headers that the server got', async () => {
      await selectCase(panel, 'method-patch-not-listed');
      const report = await copied(COPY_ONE, /^## Blocked: /);
      const preflight = /curl -i [^`]*-X OPTIONS[^`]*/.exec(report)?.[0] ?? '';
      const written = Array.from(preflight.matchAll(/-H '(Sec-Fetch-[^']*)'/g), ([, line]) => line);
      const received = stage()
        .zoo.log('method-patch-not-listed')
        .find(({ kind }) => kind === 'preflight')
        ?.headers.filter(([name]) => /^sec-fetch-/i.test(name))
        .map(([name, value]) => `${name}: ${value}`);
      expect(written).toHaveLength(3);
      expect(written.sort()).toEqual(received?.sort());
    });

    it('copies everything blocked as Markdown on a click', async () => {
      const report = await copied(COPY_BLOCKED, /^# 2 blocked requests/);
      expect(report.match(/^## Blocked: /gm)).toHaveLength(2);
    });

    it('still copies after a file of the extension had to be loaded for it', async () => {
      await panel.evaluate(`(() => {
        ${copyTextScript()}
        const button = document.createElement('button');
        button.id = 'copies-later';
        button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9; width: 40px; height: 20px';
        button.addEventListener('click', async () => {
          await fetch(location.href).then((file) => file.text());
          await copyText('copied later');
        });
        document.body.append(button);
        return true;
      })()`);
      await copied('#copies-later', /^copied later$/);
      await panel.evaluate(`document.getElementById('copies-later').remove() ?? true`);
    });

    it('goes through the list by keyboard', async () => {
      await selectCase(panel, 'allow-origin-missing');
      await panel.press('ArrowDown');
      await panel.waitFor(
        `document.querySelector('[aria-selected="true"]').dataset.url.includes('method-patch-not-listed')`,
      );
    });

    it('shows its keys on a question mark and closes them with Escape', async () => {
      await panel.press('?');
      await panel.waitFor(`document.querySelector('dialog[open]') !== null`);
      await panel.press('Escape');
      await panel.waitFor(`document.querySelector('dialog[open]') === null`);
    });

    it('leads to the filter on a slash', async () => {
      await panel.press('/');
      await panel.waitFor(`document.activeElement?.type === 'search'`);
    });

    it('follows the theme of DevTools', async () => {
      const background = (): Promise<string> =>
        panel.evaluate(`getComputedStyle(document.body).backgroundColor`);
      await panel.setTheme('light');
      const light = await background();
      await panel.setTheme('dark');
      expect(await background()).not.toBe(light);
    });

    it('shows the same in an ordinary tab that names the inspected one', async () => {
      const { session } = stage();
      const tabId = await session.tabIdOf(page);
      const tab = await session.openExtensionTab(`src/panel/panel.html?tabId=${String(tabId)}`);
      await tab.waitFor(`document.querySelectorAll('[data-verdict="blocked"]').length === 2`);
      await tab.close();
    });

    it('can ask for host access from a page of its own', async () => {
      const tab = await stage().session.openExtensionTab('src/panel/grant.html');
      await tab.waitFor(`document.querySelector('button')?.textContent.trim() === 'Grant access'`);
      await tab.close();
    });
  });
}
