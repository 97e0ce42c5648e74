import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserName, Theme } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { openTab } from '../open-tab';
import { readCases, readDiagnoses } from '../read-diagnoses';
import { selectCase } from '../select-case';
import { sendCases } from '../send-cases';
import { serveRequestingPage } from './requesting-page';
import { panelCases, SECRETS } from './panel-cases';
import { useStage } from './stage';
import { openWatchedPage, RECORDS_WHOLE_PAGE } from './watched-page';
import type { WatchedPage } from './watched-page';

const CLEAR = '.toolbar [title^="Clear"]';
const COPY_BLOCKED = '.toolbar [title^="Copy a Markdown report"]';
const COPY_ONE = '.copy-report';
const PRESERVE = '.toolbar .check';
const SHOW = { blocked: '.segments label:nth-child(1)', all: '.segments label:nth-child(2)' } as const;

/** Whether a computed colour is nearer to white than to black. */
const isBright = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = (/rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? '').split(',').map(Number);
  return red + green + blue > (3 * 255) / 2;
};

/** The panel as a user meets it, in the browser's own DevTools. */
export function describePanel(browser: BrowserName): void {
  describe(`The panel in the DevTools of ${browser}`, () => {
    const stage = useStage(browser, { cases: panelCases });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
    });

    const send = async (...ids: readonly string[]): Promise<void> => {
      await sendCases(stage().session, watched.page, ids);
      const rows = await readCases(watched.panel, ids);
      expect([...rows.keys()]).toEqual(expect.arrayContaining([...ids]));
    };
    const text = (selector: string): Promise<string> =>
      watched.panel.evaluate<string>(
        `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`,
      );
    const listed = async (): Promise<readonly string[]> =>
      (await readDiagnoses(watched.panel)).map(({ url }) => /case=([\w-]+)/.exec(url)?.[1] ?? url).sort();
    const listsOnly = async (...ids: readonly string[]): Promise<void> => {
      await waitUntil(
        `the list to hold only ${String(ids)}`,
        async () => String(await listed()) === String(ids),
      );
    };
    const copied = async (button: string): Promise<string> => {
      await watched.panel.click(button);
      await watched.panel.waitFor(`document.querySelector('.announcement').textContent.startsWith('Copied')`);
      return watched.panel.readClipboard();
    };
    const select = (id: string): Promise<void> => selectCase(watched.panel, id);

    beforeEach(async () => {
      await watched.panel.click(CLEAR);
      await watched.panel.waitFor(`document.querySelector('.empty-list') !== null`);
    });

    describe('explains', () => {
      it('a blocked request by a verdict in one sentence', async () => {
        await send('panel-secret');
        await select('panel-secret');
        expect(await text('.verdict-head h1')).toMatch(/credentials/i);
        expect(await text('.verdict-sentence')).toMatch(/Blocked at the response: .*credentials/i);
        expect(await text('.verdict-head .chip')).toMatch(/backend|server/i);
      });

      it('each cause by what was sent and what was received', async () => {
        await send('panel-secret');
        await select('panel-secret');
        await openTab(watched.panel, 'evidence');
        const evidence = await text('[data-cause="allow-credentials-missing"] .evidence');
        expect(evidence).toContain('Access-Control-Allow-Credentials absent');
        expect(evidence).toContain(`Access-Control-Allow-Origin: ${stage().zoo.origins.page}`);
      });
    });

    describe('copies', () => {
      it('one request as Markdown with its verdict, its causes and the commands to repeat it', async () => {
        await send('panel-secret');
        await select('panel-secret');
        const verdict = (await text('.verdict-head h1')).replace(/^\S+\s/, '');
        const report = (await copied(COPY_ONE)).replace(/[`\\]/g, '');
        expect(report).toContain(verdict);
        await openTab(watched.panel, 'evidence');
        const cause = (await text('[data-cause="allow-credentials-missing"] h2')).replace(/^1 · /, '');
        expect(cause).toMatch(/credentials/i);
        expect(report).toContain(cause);
        const [, toRepeat = ''] =
          /^<summary>Reproduce with curl<.summary>$(.*?)^<.details>/ms.exec(report) ?? [];
        expect(toRepeat).toMatch(/^curl .*OPTIONS/m);
        expect(toRepeat.match(/^curl /gm)).toHaveLength(2);
      });

      it('no secret that was on the wire', async () => {
        await send('panel-secret');
        await select('panel-secret');
        const wire = stage()
          .zoo.log('panel-secret')
          .flatMap(({ headers }) => headers.map(([, value]) => value))
          .join('\n');
        const report = await copied(COPY_ONE);
        for (const secret of Object.values(SECRETS)) {
          expect(wire).toContain(secret);
          expect(report).not.toContain(secret);
        }
        expect(report).toContain('Authorization: Bearer YOUR-AUTHORIZATION');
      });

      it('everything that was blocked, and nothing else', async () => {
        await send('panel-secret', 'panel-blocked', 'panel-allowed');
        const report = await copied(COPY_BLOCKED);
        expect(report).toContain('case=panel-secret');
        expect(report).toContain('case=panel-blocked');
        // It may be named as a witness of another one.
        expect(report).toContain('# 2 blocked requests');
        expect(report).not.toMatch(/^## .*case=panel-allowed/m);
      });
    });

    describe('lists', () => {
      it('nothing more after Clear, and then what comes next', async () => {
        await send('panel-blocked');
        await watched.panel.click(CLEAR);
        await watched.panel.waitFor(`document.querySelector('[role="listbox"]') === null`);
        await send('panel-allowed');
        await listsOnly('panel-allowed');
      });

      it('nothing that began during a pause', async () => {
        await watched.panel.click('.record');
        await watched.panel.waitFor(
          `document.querySelector('.record').getAttribute('aria-pressed') === 'false'`,
        );
        await sendCases(stage().session, watched.page, ['panel-blocked']);
        await watched.panel.click('.record');
        await watched.panel.waitFor(
          `document.querySelector('.record').getAttribute('aria-pressed') === 'true'`,
        );
        await send('panel-allowed');
        await listsOnly('panel-allowed');
      });

      it('only what was blocked, or all, as the switch says', async () => {
        await send('panel-blocked', 'panel-allowed');
        await watched.panel.click(SHOW.blocked);
        await listsOnly('panel-blocked');
        await watched.panel.click(SHOW.all);
        await listsOnly('panel-allowed', 'panel-blocked');
      });

      it('what the filter leaves', async () => {
        await send('panel-blocked', 'panel-secret');
        await watched.panel.click('.filter');
        for (const key of 'put') await watched.panel.press(key);
        await listsOnly('panel-secret');
        for (let typed = 0; typed < 3; typed += 1) await watched.panel.press('Backspace');
        await listsOnly('panel-blocked', 'panel-secret');
      });

      it('what came before the page wrote to its history, which Chromium reports as a navigation', async () => {
        await send('panel-blocked');
        await watched.page.evaluate("history.pushState(null, '')");
        await send('panel-allowed');
        await listsOnly('panel-allowed', 'panel-blocked');
      });

      it('what came before a reload only with Preserve log', async () => {
        await send('panel-blocked');
        await watched.panel.click(PRESERVE);
        await watched.panel.waitFor(`document.querySelector('${PRESERVE} input').checked`);
        await watched.page.reload();
        await send('panel-allowed');
        await listsOnly('panel-allowed', 'panel-blocked');
        await watched.panel.click(PRESERVE);
        await watched.panel.waitFor(`!document.querySelector('${PRESERVE} input').checked`);
        await watched.page.reload();
        await send('panel-secret');
        await listsOnly('panel-secret');
      });
    });

    it('shows the same rows as an ordinary tab', async () => {
      await send('panel-blocked', 'panel-allowed', 'panel-secret');
      const tab = await stage().session.openExtensionTab(
        `src/panel/panel.html?tabId=${String(watched.tabId)}`,
      );
      try {
        await tab.waitFor(`document.querySelectorAll('[data-exchange-id]').length === 3`);
        // What DevTools tells late, such as the status that the page saw, reaches one of them before the other.
        await vi.waitFor(
          async () => expect(await readDiagnoses(tab)).toEqual(await readDiagnoses(watched.panel)),
          { timeout: 10_000, interval: 100 },
        );
      } finally {
        await tab.close();
      }
    });

    it.each<Theme>(['dark', 'light'])('follows the theme of DevTools when it is %s', async (theme) => {
      await watched.panel.setTheme(theme);
      const style = `getComputedStyle(document.querySelector('.panel'))`;
      const canvas = `getComputedStyle(document.body).backgroundColor`;
      expect(isBright(await watched.panel.evaluate<string>(canvas))).toBe(theme === 'light');
      expect(isBright(await watched.panel.evaluate<string>(`${style}.color`))).toBe(theme === 'dark');
    });

    describe('says', () => {
      it('that host access is missing, and goes on once it is granted', async () => {
        const { session } = stage();
        await session.hostAccess.withhold();
        await watched.panel.waitFor(`document.querySelector('[data-notice="host-access"] button') !== null`);
        await session.hostAccess.grant();
        await watched.panel.waitFor(`document.querySelector('[data-notice="host-access"]') === null`);
        await watched.page.reload();
        await send('panel-blocked');
        await listsOnly('panel-blocked');
      });
    });
  });

  describe(`DevTools of ${browser} opened after the page had loaded`, () => {
    const stage = useStage(browser, { cases: panelCases });
    let requesting: { url: string; close: () => Promise<void> };
    beforeAll(async () => {
      requesting = await serveRequestingPage(`${stage().zoo.origins.api}/?case=panel-blocked&run=late`);
    });
    afterAll(() => requesting.close());

    it('says so, and the button reloads the page and captures what it asks for', async () => {
      const { session, zoo } = stage();
      const page = await session.openPage(requesting.url);
      await waitUntil('the page to have asked', () => zoo.log('panel-blocked').length === 1);
      const panel = await session.openDevTools(page);
      await panel.waitFor(`document.querySelector('[data-notice="late"]') !== null`);
      expect(await readDiagnoses(panel)).toEqual([]);
      await panel.click('[data-notice="late"] button');
      await panel.waitFor(RECORDS_WHOLE_PAGE);
      const rows = await readCases(panel, ['panel-blocked']);
      expect(rows.get('panel-blocked')).toMatchObject({
        verdict: 'blocked',
        codes: ['allow-origin-missing'],
      });
      expect(zoo.log('panel-blocked')).toHaveLength(2);
    });
  });
}
