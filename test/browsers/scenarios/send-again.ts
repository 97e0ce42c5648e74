import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { headerOf } from '../../zoo/wire-request';
import type { BrowserName } from '../driver/browser-session';
import { ConfigurableServer } from './configurable-server';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';

const SEND_AGAIN = '.send-again';
const QUESTION = '.send-question';

/** A server that is put right while DevTools is open, and a reader who wants to see whether that worked. */
export function describeSendAgain(browser: BrowserName): void {
  describe(`Send again, in the DevTools of ${browser}`, () => {
    const stage = useStage(browser, { cases: [] });
    let watched: WatchedPage;
    let server: ConfigurableServer;

    beforeAll(async () => {
      const { session, zoo } = stage();
      server = await ConfigurableServer.listen();
      watched = await openWatchedPage(session, zoo.pageUrl);
    });
    afterAll(() => server.close());
    beforeEach(() => {
      server.configuration = 'none';
      server.received.length = 0;
    });

    /** Has the page's own script make a request, and shows the row of it once that was blocked. */
    const fetchFromPage = async (path: string, init: object = {}): Promise<void> => {
      const { page, panel } = watched;
      const url = JSON.stringify(`${server.origin}${path}`);
      await page.evaluate(`fetch(${url}, ${JSON.stringify(init)}).then(() => true, () => false)`);
      const row = `[data-url$="${path}"][data-verdict="blocked"]`;
      await panel.waitFor(`document.querySelector('${row}') !== null`);
      await panel.click(row);
      await panel.waitFor(`document.querySelector('.request-url').textContent.includes('${path}')`);
    };
    const marks = (path: string): Promise<readonly string[]> =>
      watched.panel.evaluate<readonly string[]>(
        `[...document.querySelectorAll('[role="option"][data-url$="${path}"]')]
          .map((row) => row.dataset.verdict + ' ' + (row.dataset.followUp ?? ''))`,
      );
    const marked = (path: string, mark: string): Promise<void> =>
      watched.panel.waitFor(
        `document.querySelector('[role="option"][data-url$="${path}"][data-verdict="blocked"]')?.dataset.followUp === '${mark}'`,
      );

    it('shows that a GET is fixed, in its row, in its explanation and in the row of the new one', async () => {
      await fetchFromPage('/orders');
      server.configuration = 'page';
      await watched.panel.click(SEND_AGAIN);
      await marked('/orders', 'fixed');
      expect(await marks('/orders')).toEqual(['blocked fixed', 'allowed fixed']);
      await watched.panel.waitFor(
        `document.querySelector('.announcement').textContent === 'Sent again. Fixed'`,
      );
      await watched.panel.waitFor(
        `document.querySelector('.answer [data-follow-up="fixed"]').textContent.startsWith('Fixed')`,
      );
      expect(server.methods).toEqual(['GET', 'GET']);
    });

    it('names what fails next where the server allows another origin now', async () => {
      await fetchFromPage('/prices');
      server.configuration = 'other-origin';
      await watched.panel.click(SEND_AGAIN);
      await marked('/prices', 'fails-otherwise');
      expect(
        await watched.panel.evaluate(`document.querySelector('.answer [data-follow-up]').textContent`),
      ).toMatch(/^Next: /);
    });

    it('asks before it sends a PUT, sends nothing where that is given up, and then sends it with its header', async () => {
      const { panel } = watched;
      await fetchFromPage('/cart', { method: 'PUT', headers: { 'X-Shop': '7' } });
      expect(server.methods).toEqual(['OPTIONS']);
      server.configuration = 'page';
      await panel.click(SEND_AGAIN);
      await panel.waitFor(`document.activeElement?.textContent === 'Cancel'`);
      await panel.press('Escape');
      await panel.waitFor(`document.querySelector('${QUESTION}') === null`);
      await panel.waitFor(`document.activeElement === document.querySelector('${SEND_AGAIN}')`);
      expect(server.methods).toEqual(['OPTIONS']);
      await panel.click(SEND_AGAIN);
      await panel.click('.send-now');
      await marked('/cart', 'fixed');
      expect(server.methods).toEqual(['OPTIONS', 'OPTIONS', 'PUT']);
      const [, , put] = server.received;
      if (put === undefined) throw new Error('The server received a PUT.');
      // Chromium never lets an extension see the values of a request whose preflight was refused.
      expect(headerOf(put, 'x-shop')).toBe(browser === 'chromium' ? 'not-recorded' : '7');
    });

    it('tells the page, which may have replaced fetch itself, nothing of who sends', async () => {
      const { page, panel } = watched;
      await fetchFromPage('/watched');
      server.configuration = 'page';
      await page.evaluate(`(() => {
        const { fetch: own } = window;
        window.learnt = [];
        window.fetch = function trap(...args) {
          let caller = 'hidden';
          try { caller = trap.caller; } catch {}
          window.learnt.push(String(caller), new Error().stack);
          return own.apply(this, args);
        };
      })()`);
      await panel.click(SEND_AGAIN);
      await marked('/watched', 'fixed');
      const learnt = await page.evaluate<string>(`window.learnt.join('\\n')`);
      expect(learnt).toContain('trap');
      expect(learnt).not.toContain('-extension:');
      expect(learnt).not.toContain(new URL(stage().session.extensionBaseUrl).host);
      expect(learnt).not.toContain('no-store');
    });

    it('can no longer send from a page of another origin, and says why', async () => {
      const { page, panel } = watched;
      await fetchFromPage('/kept');
      await panel.click('.toolbar .check input');
      await panel.waitFor(`document.querySelector('.toolbar .check input').checked`);
      await page.goto(stage().zoo.plainPageUrl);
      await panel.waitFor(`document.querySelector('${SEND_AGAIN}').ariaDisabled === 'true'`);
      const description = await panel.evaluate<string>(
        `document.getElementById(document.querySelector('${SEND_AGAIN}').getAttribute('aria-describedby')).textContent`,
      );
      expect(description).toBe('The tab now shows a page of another origin.');
      await panel.click(SEND_AGAIN);
      await panel.waitFor(`document.querySelector('.announcement').textContent.startsWith('Not sent')`);
      expect(server.methods).toEqual(['GET']);
    });
  });
}
