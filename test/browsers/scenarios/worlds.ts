import { beforeAll, describe, expect, it } from 'vitest';
import { contextCases } from '../../zoo/cases/contexts';
import type { BrowserName, PageHandle, PanelHandle, World } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { RecordedLog } from './recorded-log';
import { useStage } from './stage';

const CASE = 'shared-worker-allowed';

/** What a private window or another container does is shown in no other window, though all show the same page. */
export function describeWorlds(browser: BrowserName, worlds: readonly World[]): void {
  describe(`In ${browser} a window sees only its own`, () => {
    const stage = useStage(browser, { cases: contextCases, allowedInPrivate: true });
    const watched = new Map<World, { page: PageHandle; panel: PanelHandle; log: RecordedLog }>();
    beforeAll(async () => {
      const { session, zoo } = stage();
      for (const world of worlds) {
        const helper = await session.openExtensionTab('src/panel/grant.html', world);
        const page = await session.openPage(zoo.pageUrl, world);
        const tabId = await session.tabIdOf(page);
        const panel = await session.openDevTools(page);
        await panel.waitFor(`document.querySelector('.record')?.disabled === false`);
        watched.set(world, { page, panel, log: new RecordedLog(helper, tabId) });
      }
    });

    const inWorld = (world: World): { page: PageHandle; panel: PanelHandle; log: RecordedLog } => {
      const found = watched.get(world);
      if (found === undefined) throw new Error(`Nothing is watched in ${world}.`);
      return found;
    };
    const runsIn = async (world: World): Promise<readonly string[]> => {
      const { exchanges } = await inWorld(world).log.read();
      return exchanges.map(({ hops }) => new URL(hops[0].url).searchParams.get('run') ?? '').sort();
    };

    it('of all windows that show one page, the requests of its shared workers included', async () => {
      for (const world of worlds) {
        const { page, log } = inWorld(world);
        await page.evaluate(`window.zoo.run(${JSON.stringify(CASE)}, 'worker-${world}')`);
        await page.evaluate(
          `fetch('${stage().zoo.origins.api}/?case=${CASE}&run=page-${world}').then(() => true)`,
        );
        await log.settled(`run=worker-${world}`, 1);
        await log.settled(`run=page-${world}`, 1);
      }
      for (const world of worlds)
        expect(await runsIn(world), world).toEqual([`page-${world}`, `worker-${world}`]);
    });

    it('and goes on to see it when DevTools of the private window is closed, of which nothing is kept', async () => {
      const { session, zoo } = stage();
      await inWorld('private').panel.close();
      if (browser === 'chromium')
        await waitUntil(
          'the listeners of the private window to be gone',
          async () => (await session.background.webRequestListeners('private')).length === 0,
        );
      const { page, log } = inWorld('ordinary');
      await page.evaluate(`fetch('${zoo.origins.api}/?case=${CASE}&run=afterwards').then(() => true)`);
      expect(await log.settled('run=afterwards', 1)).toHaveLength(1);
      const stored = await session.background.evaluate<string>(
        `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))`,
      );
      expect(stored).toContain('run=worker-ordinary');
      expect(stored).not.toContain('run=worker-private');
    });
  });
}
