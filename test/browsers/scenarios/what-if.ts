import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../driver/browser-session';
import { openTab } from '../open-tab';
import { readCases } from '../read-diagnoses';
import { selectCase } from '../select-case';
import { sendCases } from '../send-cases';
import { panelCases } from './panel-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';

const ID = 'panel-blocked';
const APPLY_FIX = '.what-if-actions button:nth-child(1)';
const RESET_ALL = '.what-if-actions button:nth-child(2)';
const ADD_HEADER = '.what-if-message .what-if-add';
const CONFIGURATION = '.what-if-configurations summary';

/** A blocked request in the panel of the browser's own DevTools, with other headers than it really got. */
export function describeWhatIf(browser: BrowserName): void {
  describe(`The tab that asks what if, in the DevTools of ${browser}`, () => {
    const stage = useStage(browser, { cases: panelCases });
    let watched: WatchedPage;

    const judges = (verdict: 'allowed' | 'blocked'): Promise<void> =>
      watched.panel.waitFor(`document.querySelector('.what-if-head.${verdict}') !== null`);
    const press = async (text: string): Promise<void> => {
      for (const key of text) await watched.panel.press(key);
    };
    const valueOf = (name: string): Promise<string | null> =>
      watched.panel.evaluate<string | null>(
        `document.querySelector('[aria-label="Value of ${name}"]')?.value ?? null`,
      );

    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
      await sendCases(session, watched.page, [ID]);
      await readCases(watched.panel, [ID]);
      await selectCase(watched.panel, ID);
      await openTab(watched.panel, 'what-if');
      await judges('blocked');
    });

    it('lets the request pass once the header is typed, and blocks it again one character later', async () => {
      await watched.panel.click(ADD_HEADER);
      await press('access-control-allow-origin');
      await watched.panel.press('Tab');
      await press('*');
      await judges('allowed');
      await press('*');
      await judges('blocked');
      await watched.panel.press('Backspace');
      await judges('allowed');
    });

    it('keeps what was typed while another tab is looked at', async () => {
      await openTab(watched.panel, 'why');
      await watched.panel.waitFor(`document.querySelector('.what-if') === null`);
      await openTab(watched.panel, 'what-if');
      await judges('allowed');
      expect(await valueOf('access-control-allow-origin')).toBe('*');
    });

    it('is as recorded again after a reset, and allows the page’s own origin once the fix is filled in', async () => {
      await watched.panel.click(RESET_ALL);
      await judges('blocked');
      await watched.panel.click(APPLY_FIX);
      await judges('allowed');
      expect(await valueOf('Access-Control-Allow-Origin')).toBe(stage().zoo.origins.page);
    });

    it('offers the edited response as configuration', async () => {
      await watched.panel.click(CONFIGURATION);
      await watched.panel.waitFor(`document.querySelector('.what-if-configuration .recipe-choice') !== null`);
    });

    it('has sent nothing', () => {
      expect(stage().zoo.log(ID)).toHaveLength(1);
    });
  });
}
