import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, allowMethods, GOOD_REPLY, preflightReply, REFLECTED } from '../../zoo/cases/case-parts';
import { engineCases } from '../../zoo/cases/engines';
import { preflightCacheCases } from '../../zoo/cases/preflight-cache';
import { expectationIn } from '../../zoo/zoo-case';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { openTab } from '../open-tab';
import { readCases } from '../read-diagnoses';
import { sendCases } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';

const cases: readonly ZooCase[] = [
  ...preflightCacheCases,
  ...engineCases.filter((zooCase) => expectationIn(zooCase, 'chromium').preflights !== undefined),
];

/** Two PUTs, to see whether the browser has begun to remember. */
const WARM_UP: ZooCase = {
  id: 'warm-up',
  title: 'Two PUTs',
  group: 'For the preflight cache',
  request: { kind: 'fetch', to: 'api', method: 'PUT', times: 2 },
  responses: {
    preflight: preflightReply([REFLECTED, allowMethods('PUT'), ['Access-Control-Max-Age', '600']]),
    actual: GOOD_REPLY,
  },
  expect: ALLOWED,
};

/** What the panel says of the preflight cache for the selected request. */
type Said = { readonly use: string; readonly knownBy: string; readonly shows: string | null };

const READ_NOTE = `(() => {
  const note = document.querySelector('[data-cache-use]');
  const link = note?.querySelector('[data-shows]');
  return note === null ? null
    : { use: note.dataset.cacheUse, knownBy: note.dataset.knownBy, shows: link?.dataset.shows ?? null };
})()`;

/** Why each of these sent another preflight, which the servers' responses are written to cause. */
const WHY: Readonly<Record<string, string>> = {
  'cache-expired': 'expired',
  'cache-kept-for-nothing': 'not-kept',
  'cache-of-another-method': 'not-covering',
  'cache-of-another-header': 'not-covering',
};

/** No browser shows an extension the cache mode of a request, so these are known only to have sent another preflight. */
const BY_CACHE_MODE: ReadonlySet<string> = new Set([
  'engine-cache-bypassed',
  'engine-cache-bypassed-by-no-cache',
  'engine-cache-not-kept',
]);

/** Sequences of requests in which the browser caches preflight responses: what the panel says, and what the server saw. */
export function describePreflightCache(browser: BrowserName): void {
  describe(`What ${browser} remembers of preflights`, () => {
    const stage = useStage(browser, { cases: [...cases, WARM_UP] });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
      // Firefox, just started, forgets the first cached preflights at once.
      await waitUntil('the browser to remember preflights', async () => {
        const before = zoo.log(WARM_UP.id).length;
        await sendCases(session, watched.page, [WARM_UP.id]);
        return zoo.log(WARM_UP.id).length - before === 3;
      });
      const ids = cases.map(({ id }) => id);
      await sendCases(session, watched.page, ids);
      await readCases(watched.panel, ids);
      await watched.panel.click('[data-exchange-id]');
      await openTab(watched.panel, 'evidence');
    });

    const exchangesOf = async (id: string) => {
      const { exchanges } = await watched.log.read();
      return exchanges.filter(({ hops }) => hops[0].url.includes(`case=${id}&`));
    };
    const isSelected = (id: string): string =>
      `document.querySelector('[data-exchange-id="${id}"][aria-selected="true"]') !== null`;
    const select = (id: string): Promise<void> =>
      watched.panel.waitFor(`(() => {
        if (${isSelected(id)}) return true;
        const list = document.querySelector('[role="listbox"]');
        const row = list.querySelector('[data-exchange-id="${id}"]');
        if (row !== null) row.click();
        else {
          const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
          list.scrollTop = isAtEnd ? 0 : list.scrollTop + list.clientHeight;
          list.dispatchEvent(new Event('scroll'));
        }
        return false;
      })()`);

    it.each(cases.map(({ id, title }) => [id, title] as const))('%s: %s', async (id) => {
      const exchanges = await exchangesOf(id);
      const last = exchanges.at(-1);
      if (last === undefined) throw new Error(`The case ${id} was not recorded.`);
      await select(last.id);
      const said = await watched.panel.evaluate<Said | null>(READ_NOTE);
      const received = stage().zoo.log(id);
      const wasSent = received.at(-2)?.kind === 'preflight' || received.at(-1)?.kind === 'preflight';
      expect(wasSent).toBe(last.hops[0].preflight !== null);
      if (wasSent) {
        const why = WHY[id];
        if (why !== undefined) expect(said?.use).toBe(why);
        const unknown = BY_CACHE_MODE.has(id) ? [] : ['unexplained'];
        expect(['from-cache', 'unrecorded', 'first', undefined, ...unknown]).not.toContain(said?.use);
      } else {
        expect(said?.use).toBe('from-cache');
      }
    });

    it('leads to the request whose preflight the server received, and to no other', async () => {
      const exchanges = await exchangesOf('cache-used-again');
      const [first] = exchanges;
      const last = exchanges.at(-1);
      if (first === undefined || last === undefined) throw new Error('The case was not recorded.');
      await select(last.id);
      await watched.panel.evaluate(`document.querySelector('[data-shows]').click()`);
      await watched.panel.waitFor(isSelected(first.id));
      const [preflight] = stage()
        .zoo.log('cache-used-again')
        .filter(({ kind }) => kind === 'preflight');
      const headers = first.hops[0].preflight?.response?.headers ?? [];
      const marker = headers.find(({ name }) => name.toLowerCase() === 'x-zoo-marker')?.value;
      expect(marker).toBe(preflight?.marker);
    });
  });
}
