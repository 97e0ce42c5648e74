import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName, PageHandle, PanelHandle } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { sendAtOnce } from './many-requests';
import { useStage } from './stage';

const LISTENED = [
  'onBeforeRedirect',
  'onBeforeRequest',
  'onCompleted',
  'onErrorOccurred',
  'onHeadersReceived',
  'onResponseStarted',
  'onSendHeaders',
];

/** So often traffic wakes nothing before it is held to do so for good; a worker takes some of them to start. */
const QUIET_IN_A_ROW = 10;

/** Who has not opened DevTools is not observed. The tests go on from one to the next, as a user's day does. */
export function describeLife(browser: BrowserName): void {
  describe(`The listeners in ${browser}`, () => {
    const stage = useStage(browser, { cases: [] });
    let page: PageHandle;
    let panel: PanelHandle;
    let runs = 0;
    beforeAll(async () => {
      const { session, zoo } = stage();
      page = await session.openPage(zoo.pageUrl);
    });

    const listeners = (): Promise<string[]> => stage().session.background.webRequestListeners();
    const noneLeft = async (): Promise<void> => {
      await waitUntil('the listeners to be gone', async () => (await listeners()).length === 0);
    };
    const traffic = async (): Promise<void> => {
      runs += 1;
      const url = `${stage().zoo.origins.api}/lockstep?n=life-${String(runs)}`;
      expect(await sendAtOnce(page, url, 10)).toBe(10);
    };

    it('are none while DevTools was never opened', async () => {
      await noneLeft();
      await traffic();
      expect(await listeners()).toEqual([]);
    });

    it('are there while DevTools is open', async () => {
      panel = await stage().session.openDevTools(page);
      await waitUntil('the listeners', async () => (await listeners()).length > 0);
      expect(await listeners()).toEqual(LISTENED);
    });

    it('are there again after the background was ended under open DevTools', async () => {
      await stage().session.background.kill();
      await waitUntil('the listeners to be back', async () => (await listeners()).length === LISTENED.length);
    });

    it('are none once DevTools is closed', async () => {
      await panel.close();
      await noneLeft();
      await traffic();
      expect(await listeners()).toEqual([]);
    });

    it('do not wake a background that was ended while DevTools is closed', async () => {
      const { background } = stage().session;
      await background.kill();
      await traffic();
      await traffic();
      expect(await background.isRunning()).toBe(false);
      expect(await listeners()).toEqual([]);
    });

    it('are none again when DevTools closes while the background is ended', async () => {
      const { session } = stage();
      panel = await session.openDevTools(page);
      await waitUntil('the listeners', async () => (await listeners()).length === LISTENED.length);
      await Promise.all([session.background.kill(), panel.close()]);
      // A background that ended first has not heard that DevTools closed: traffic wakes it once more, a moment later.
      let quiet = 0;
      await waitUntil('traffic to wake it no more', async () => {
        await traffic();
        quiet = (await listeners()).length > 0 ? 0 : quiet + 1;
        return quiet === QUIET_IN_A_ROW;
      });
      await traffic();
      expect(await listeners()).toEqual([]);
    });
  });
}
