import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange';
import { CountingServer } from '../../../scripts/loss/counting-server';
import type { BrowserName } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { readDiagnoses } from '../read-diagnoses';
import { GateServer } from './gate-server';
import { sendAtOnce } from './many-requests';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';
import { mispaired, missingFrom } from './whole-exchange';

const BURST = 100;
/** A response's header that is kept whole, and how many such responses are more than session storage holds. */
const LARGE_HEADER = { name: 'Content-Security-Policy', bytes: 58 * 1024 };
const MORE_THAN_FIT = 220;

const isWhole = (exchange: Exchange): boolean => missingFrom(exchange).length === 0;

/** The browser may end the background at any moment: whatever it had seen must be there again afterwards. */
export function describeKilledBackground(browser: BrowserName): void {
  describe(`When ${browser} ends the background`, () => {
    const stage = useStage(browser, { cases: [] });
    let watched: WatchedPage;
    let gate: GateServer;
    let sent: Promise<number>;
    beforeAll(async () => {
      gate = await GateServer.listen();
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
    });
    afterAll(() => gate.close());
    beforeEach(async () => {
      await watched.panel.waitFor(`document.querySelector('[data-notice="lost"]') === null`);
      await watched.panel.click('.toolbar [title^="Clear"]');
      await watched.panel.waitFor(`document.querySelector('.empty-list') !== null`);
    });

    const kill = (): Promise<void> => stage().session.background.kill();
    const isBack = async (): Promise<void> => {
      await waitUntil('the background to be back', () => stage().session.background.isRunning());
    };
    const verdictsInPanel = async (): Promise<readonly string[]> =>
      (await readDiagnoses(watched.panel)).map(({ verdict }) => verdict);

    const allAreAllowed = (): Promise<boolean> =>
      waitUntil(
        'every request to be shown as allowed',
        async () => (await verdictsInPanel()).every((verdict) => verdict === 'allowed'),
        20_000,
      );

    describe('around one request', () => {
      beforeEach(() => {
        gate.shut();
        sent = sendAtOnce(watched.page, `${gate.origin}/gated`, 1);
      });
      afterEach(async () => {
        gate.open();
        await sent;
      });

      const expectWhole = async (): Promise<void> => {
        await waitUntil(
          'the panel to show the request as allowed',
          async () => String(await verdictsInPanel()) === 'allowed',
        );
        const exchanges = await watched.log.settled('/gated', 1, isWhole);
        expect(exchanges.map(missingFrom)).toEqual([[]]);
      };

      it('while the preflight is out, the preflight response and the request still join it', async () => {
        await gate.holds('preflight');
        await kill();
        gate.pass('preflight');
        await gate.holds('request');
        gate.pass('request');
        await expectWhole();
      });

      it('and it is back before the preflight has a response, the exchange is whole', async () => {
        await gate.holds('preflight');
        await kill();
        await isBack();
        gate.pass('preflight');
        await gate.holds('request');
        gate.pass('request');
        await expectWhole();
      });

      it('between the preflight response and that to the request, the exchange is whole', async () => {
        await gate.holds('preflight');
        gate.pass('preflight');
        await gate.holds('request');
        await kill();
        gate.pass('request');
        await expectWhole();
      });

      it('after it, the exchange is still there and whole', async () => {
        await gate.holds('preflight');
        gate.pass('preflight');
        await gate.holds('request');
        gate.pass('request');
        await sent;
        await expectWhole();
        await kill();
        await isBack();
        await expectWhole();
      });
    });

    it('with its storage full, the panel keeps every request and says how many are kept nowhere else', async () => {
      const server = await CountingServer.listen(LARGE_HEADER);
      try {
        sent = sendAtOnce(watched.page, `${server.origin}/large?n=1`, MORE_THAN_FIT, 'distinct');
        expect(await sent).toBe(MORE_THAN_FIT);
        const shownAll = `document.querySelector('.footer').textContent.includes('${String(MORE_THAN_FIT)} requests')
          && document.querySelector('[data-notice="storage"]') !== null`;
        await watched.panel.waitFor(shownAll, 20_000);
        await allAreAllowed();
        await kill();
        await isBack();
        await watched.panel.waitFor(
          `document.querySelector('[data-notice="lost"]') === null && ${shownAll}`,
          20_000,
        );
        await allAreAllowed();
        expect(
          await watched.panel.evaluate(`document.querySelector('[data-notice="lost-requests"]')`),
        ).toBeNull();
        const { exchanges } = await watched.log.read();
        expect(exchanges.length).toBeLessThan(MORE_THAN_FIT);
      } finally {
        await server.close();
      }
    });

    it(`during a burst of ${String(BURST)}, every exchange is whole and paired once the panel shows it again`, async () => {
      const { zoo } = stage();
      const url = `${zoo.origins.api}/lockstep?n=burst`;
      const followed = (): number => zoo.lockstepLog('burst').filter((entry) => entry.followed).length;
      // Each to a URL of its own: a killed Chromium worker can lose an event, and among requests that are alike in
      // everything nothing then tells whose it was.
      sent = sendAtOnce(watched.page, url, BURST, 'distinct');
      await waitUntil('a fifth of the responses', () => followed() >= BURST / 5);
      await kill();
      await waitUntil('three fifths of the responses', () => followed() >= (BURST * 3) / 5);
      await kill();
      expect(await sent).toBe(BURST);

      const allAllowed = Array.from({ length: BURST }, () => 'allowed');
      await waitUntil(
        'the panel to show all as allowed',
        async () => String(await verdictsInPanel()) === String(allAllowed),
        20_000,
      ).catch(() => undefined);
      const exchanges = await watched.log.settled('n=burst', BURST, isWhole);
      const broken = exchanges.map((exchange) => [exchange.id, ...missingFrom(exchange)]);
      expect(broken.filter(({ length }) => length > 1)).toEqual([]);
      expect(exchanges).toHaveLength(BURST);
      expect(mispaired(exchanges)).toEqual([]);
      expect(await verdictsInPanel()).toEqual(allAllowed);
    });
  });
}
