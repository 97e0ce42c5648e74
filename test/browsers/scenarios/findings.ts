import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../driver/browser-session';
import { openTab } from '../open-tab';
import { readCases } from '../read-diagnoses';
import { selectCase } from '../select-case';
import { sendCases } from '../send-cases';
import { findingCases } from './finding-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';

/** The findings that the tab shows: what, how much it matters, how it is known. */
const READ = `[...document.querySelectorAll('[data-finding]')].map((card) =>
  [card.dataset.finding, card.querySelector('.severity').textContent.replace(/^\\S+ /, ''), card.dataset.knownBy].join(', '))`;

/** What each case shows; the zoo's servers are all on this machine, so none is taken for one in production. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'finding-two': ['secret-exposed, Risk, observed', 'preflight-not-remembered, Hint, observed'],
  'finding-ran': ['ran-although-refused, High risk, derived'],
  'finding-null': ['null-origin-allowed, High risk, observed'],
  'finding-none': [],
};

/** The findings in the real panel, of headers that were really on the wire. */
export function describeFindings(browser: BrowserName): void {
  describe(`The findings in the DevTools of ${browser}`, () => {
    const stage = useStage(browser, { cases: findingCases });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
      const ids = findingCases.map(({ id }) => id);
      await sendCases(session, watched.page, ids);
      await readCases(watched.panel, ids);
    });

    const open = async (id: string): Promise<void> => {
      const { panel } = watched;
      await selectCase(panel, id);
      await openTab(panel, 'findings');
      await panel.waitFor(`document.querySelector('[data-section="findings"]') !== null`);
    };

    it.each(findingCases.map(({ id, title }) => [id, title] as const))('%s: %s', async (id) => {
      await open(id);
      const expected = SHOWN[id] ?? [];
      // What the page came to see, and with it the verdict, may reach the panel moments after the request's end.
      await watched.panel.waitFor(`String(${READ}) === ${JSON.stringify(String(expected))}`);
      expect(await watched.panel.evaluate<readonly string[]>(READ)).toEqual(expected);
      const label = await watched.panel.evaluate<string>(
        `document.querySelector('#tab-findings').textContent.trim()`,
      );
      expect(label).toBe(expected.length === 0 ? 'Findings' : `Findings ${String(expected.length)}`);
    });

    it('mark the line that shows it, and say what to do', async () => {
      await open('finding-two');
      const text = (selector: string) =>
        watched.panel.evaluate<string>(
          `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`,
        );
      expect(await text('[data-finding="secret-exposed"] mark')).toBe('X-Auth-Token');
      expect(await text('[data-finding="secret-exposed"]')).toContain('HttpOnly');
      expect(await text('[data-finding="secret-exposed"] .change ins')).toMatch(/Expose-Headers: X-Total$/i);
      expect(await text('[data-finding="preflight-not-remembered"] .absent')).toBe('absent');
    });

    it('leave open in words what one request cannot tell', async () => {
      await open('finding-none');
      const shown = await watched.panel.evaluate<string>(
        `document.querySelector('[role="tabpanel"]').textContent`,
      );
      expect(shown).toContain('Nothing unsafe was found in these headers.');
      expect(shown).toContain(`only requests from ${stage().zoo.origins.page} were recorded here`);
    });
  });
}
