import { beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange';
import type { BrowserName } from '../driver/browser-session';
import { sendAtOnce } from './many-requests';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';
import { markersOf, mispaired, missingFrom } from './whole-exchange';

/**
 * Which preflight belongs to which of many requests that look the same on the wire: the server knows, and says so in
 * its responses.
 */
export function describePairing(browser: BrowserName, count: number): void {
  describe(`${String(count)} identical requests at once in ${browser}`, () => {
    const stage = useStage(browser, { cases: [] });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
    });

    describe('that are all allowed', () => {
      let exchanges: readonly Exchange[] = [];
      beforeAll(async () => {
        const url = `${stage().zoo.origins.api}/lockstep?n=allowed`;
        expect(await sendAtOnce(watched.page, url, count)).toBe(count);
        exchanges = await watched.log.settled('n=allowed', count);
      });

      it('make as many whole exchanges', () => {
        const broken = exchanges.map((exchange) => [exchange.id, ...missingFrom(exchange)]);
        expect(broken.filter(({ length }) => length > 1)).toEqual([]);
        expect(exchanges).toHaveLength(count);
      });

      it('are each paired with their own preflight', () => {
        expect(mispaired(exchanges)).toEqual([]);
        expect(new Set(exchanges.map((exchange) => markersOf(exchange).ofPreflight)).size).toBe(count);
      });
    });

    describe('of which every third is refused at its preflight', () => {
      let exchanges: readonly Exchange[] = [];
      beforeAll(async () => {
        const url = `${stage().zoo.origins.api}/lockstep?n=refused&deny=third`;
        await sendAtOnce(watched.page, url, count);
        exchanges = await watched.log.settled('n=refused', count);
      });

      it('are each paired with their own preflight', () => {
        expect(mispaired(exchanges)).toEqual([]);
        expect(new Set(exchanges.map((exchange) => markersOf(exchange).ofPreflight)).size).toBe(count);
      });

      it('were sent only where their own preflight allowed it', () => {
        const allowed = new Map(
          stage()
            .zoo.lockstepLog('refused')
            .map((entry) => [entry.marker, entry.allowed]),
        );
        const wrong = exchanges.filter(
          (exchange) =>
            (exchange.hops[0].response !== null) !== allowed.get(markersOf(exchange).ofPreflight ?? ''),
        );
        expect(wrong).toEqual([]);
        expect(exchanges).toHaveLength(count);
      });
    });
  });
}
