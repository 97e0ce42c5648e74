import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserName, Size } from '../driver/browser-session';
import { openTab } from '../open-tab';
import { hasSize } from '../panel-size';
import { selectCase } from '../select-case';
import { sendCases } from '../send-cases';
import { useStage } from './stage';
import { PUBLIC_ROLES, TYPICAL_BLOCKS } from './typical-blocks';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';

const CLEAR = '.toolbar [title^="Clear"]';

/** DevTools below a page on a small screen, and beside one. */
const SIZES: readonly Size[] = [
  { width: 900, height: 500 },
  { width: 420, height: 800 },
];

/** Lines of a configuration that show what it is about; what is left is copied, not read. */
const LINES_TO_SEE = 4;

/**
 * What the Answer tab says, and what of that does not lie whole within the pane before anybody scrolls.
 * Of the code only its beginning has to.
 */
const FIRST_SCREEN = `(() => {
  const pane = document.querySelector('.detail').getBoundingClientRect();
  const parts = {
    headline: '.verdict-head h1',
    owner: '.verdict-head .chip.bad',
    'in words': '[data-section="action"] > p',
    remedy: '[data-section="remedy"] .code-head',
    'code of the remedy': '[data-section="remedy"] pre',
    configuration: '[data-section="configuration"] .fix-section .code-head',
    Copy: '[data-section="configuration"] .fix-section button.primary',
    code: '[data-section="configuration"] .fix-section pre',
  };
  const there = Object.keys(parts).filter((name) => document.querySelector(parts[name]) !== null);
  const isWithin = (name) => {
    const element = document.querySelector(parts[name]);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const whole = name.startsWith('code') ? top + ${String(LINES_TO_SEE)} * parseFloat(getComputedStyle(element).lineHeight) : bottom;
    return left >= pane.left && right <= pane.right && top >= pane.top && Math.min(whole, bottom) <= pane.bottom;
  };
  return { there, outside: there.filter((name) => !isWithin(name)) };
})()`;

/** Which of the things of which one is chosen are marked in the reader's own colours for that, with all words in them. */
const CHOSEN = `(() => {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.cssText = 'forced-color-adjust: none; color: HighlightText; background: Highlight; border-color: Canvas';
  const { color, backgroundColor, borderBottomColor } = getComputedStyle(probe);
  probe.remove();
  const isMarked = (chosen) =>
    getComputedStyle(chosen).backgroundColor === backgroundColor &&
    [chosen, ...chosen.querySelectorAll('*')].every((each) => getComputedStyle(each).color === color);
  const tabs = [...document.querySelectorAll('.tabs [role="tab"]')];
  return {
    row: isMarked(document.querySelector('.row.selected')),
    segment: isMarked(document.querySelector('.segments .chosen')),
    underlined: tabs.filter((tab) => getComputedStyle(tab).borderBottomColor !== borderBottomColor).map(({ id }) => id),
  };
})()`;

type FirstScreen = { readonly there: readonly string[]; readonly outside: readonly string[] };

/** What a reader sees of the Answer tab before they scroll, in panels as small as they get. */
export function describeFirstScreen(browser: BrowserName): void {
  describe(`The first screen of the Answer tab in ${browser}`, () => {
    const stage = useStage(browser, { cases: TYPICAL_BLOCKS, publicRoles: PUBLIC_ROLES, dock: 'window' });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
      await watched.panel.dock('window');
    });
    afterAll(() => watched.panel.forceColours(false));

    const resize = async (size: Size): Promise<void> => {
      await watched.panel.resize(size);
      await watched.panel.waitFor(hasSize(size));
    };
    const show = async (id: string): Promise<void> => {
      await sendCases(stage().session, watched.page, [id]);
      await selectCase(watched.panel, id);
      await openTab(watched.panel, 'why');
    };

    beforeEach(async () => {
      await watched.panel.click(CLEAR);
      await watched.panel.waitFor(`document.querySelector('.empty-list') !== null`);
    });

    it.each(TYPICAL_BLOCKS)(
      'holds what happened, who fixes it and the first action: $title',
      async ({ id }) => {
        await resize({ width: 1400, height: 800 });
        await show(id);
        for (const size of SIZES) {
          await resize(size);
          await watched.panel.evaluate(`document.querySelector('.detail').scrollTop = 0`);
          const firstScreen = (): Promise<FirstScreen> => watched.panel.evaluate<FirstScreen>(FIRST_SCREEN);
          // The head is laid out anew a moment after the panel has its size.
          await expect
            .poll(async () => (await firstScreen()).outside, {
              message: `outside at ${String(size.width)}`,
              timeout: 5000,
            })
            .toEqual([]);
          const { there } = await firstScreen();
          expect(there).toEqual(expect.arrayContaining(['headline', 'owner']));
          expect(there.some((part) => part === 'in words' || part === 'configuration')).toBe(true);
        }
      },
    );

    it('shows in forced colours which row, view and tab is chosen', async () => {
      await show('method-missing');
      await watched.panel.forceColours(true);
      expect(await watched.panel.evaluate(CHOSEN)).toEqual({
        row: true,
        segment: true,
        underlined: ['tab-why'],
      });
    });
  });
}
