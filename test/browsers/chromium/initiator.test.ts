import { beforeAll, describe, expect, it } from 'vitest';
import { requestReport } from '../../../src/report/markdown/markdown';
import type { PanelHandle } from '../driver/browser-session';
import { openTab } from '../open-tab';
import { selectCase } from '../select-case';
import { sendCases } from '../send-cases';
import type { RecordedLog } from '../scenarios/recorded-log';
import { useStage } from '../scenarios/stage';
import { openWatchedPage } from '../scenarios/watched-page';

describe('The line that made a request, which only Chromium tells extensions', () => {
  const stage = useStage('chromium');
  let log: RecordedLog;
  let panel: PanelHandle;
  beforeAll(async () => {
    const { session, zoo } = stage();
    const watched = await openWatchedPage(session, zoo.pageUrl);
    ({ log, panel } = watched);
    await sendCases(session, watched.page, ['allow-origin-missing']);
  });

  it('is recorded with the functions that led to it, and stands in the report', async () => {
    const [exchange] = await log.settled(
      'case=allow-origin-missing&',
      1,
      ({ callFrames }) => callFrames.length > 0,
    );
    if (exchange === undefined) throw new Error('It was not recorded.');
    expect(exchange.callFrames.length).toBeGreaterThan(1);
    const { url } = exchange.callFrames[0] ?? { url: '' };
    expect(url).toBe(`${stage().zoo.pageUrl}zoo-page.js`);
    expect(requestReport(exchange)).toMatch(/#### Made by\n\n- `http:\/\/localhost:/);
  });

  it('leads into Sources from the panel', async () => {
    await selectCase(panel, 'allow-origin-missing');
    await openTab(panel, 'evidence');
    await panel.waitFor(`document.querySelector('[data-section="made-by"] button.link') !== null`);
    const isShown = `document.querySelector('[data-section="made-by"] button.link').getClientRects().length > 0`;
    await panel.waitFor(isShown);
    await panel.click('[data-section="made-by"] button.link');
    // DevTools shows one panel at a time: it leaves ours only when it found the source.
    await panel.waitFor(`!(${isShown})`);
  });
});
