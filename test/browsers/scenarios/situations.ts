import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, blocked, REFLECTED, reply } from '../../zoo/cases/case-parts';
import { httpCacheCases } from '../../zoo/cases/http-cache';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName } from '../driver/browser-session';
import { readCases } from '../read-diagnoses';
import { sendCases } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';

const group = 'For the situations';

/** Two requests to one endpoint, of which the second fails; and one that a gateway refuses by itself. */
const ENDPOINT_CASES: readonly ZooCase[] = [
  {
    id: 'orders-good',
    title: 'A good response with CORS headers',
    group,
    request: { kind: 'fetch', to: 'api', path: '/orders/17' },
    responses: { actual: reply([REFLECTED]) },
    expect: ALLOWED,
  },
  {
    id: 'orders-error',
    title: 'An error page of the same endpoint without them',
    group,
    request: { kind: 'fetch', to: 'api', path: '/orders/18' },
    responses: { actual: reply([], { status: 500 }) },
    expect: blocked('response', 'allow-origin-missing'),
  },
  {
    id: 'gateway-refusal',
    title: 'A gateway that refuses by itself',
    group,
    request: { kind: 'fetch', to: 'other', path: '/prices' },
    responses: {
      actual: reply([['x-amzn-ErrorType', 'MissingAuthenticationTokenException']], { status: 403 }),
    },
    expect: blocked('response', 'allow-origin-missing'),
  },
];

const CASES: readonly ZooCase[] = [...ENDPOINT_CASES, ...httpCacheCases];

/** What the panel says happened to the selected request. */
type Said = {
  readonly codes: readonly string[];
  readonly knownBy: string | undefined;
  readonly happened: string;
  readonly chip: string;
  readonly shows: string | null;
};

const READ = `(() => {
  const notes = [...document.querySelectorAll('[data-situation]')];
  return {
    codes: notes.map((note) => note.dataset.situation),
    knownBy: notes[0]?.dataset.knownBy,
    happened: notes[0]?.querySelector('[data-section="happened"]').textContent ?? '',
    chip: document.querySelector('.verdict-head .chip').textContent,
    shows: notes[0]?.querySelector('[data-shows]')?.dataset.shows ?? null,
  };
})()`;

const isSelected = (id: string): string =>
  `document.querySelector('[data-exchange-id="${id}"][aria-selected="true"]') !== null`;

/** What the real panel says happened, of requests that a real browser sent. */
export function describeSituations(browser: BrowserName): void {
  describe(`What the panel says happened in ${browser}`, () => {
    const stage = useStage(browser, { cases: CASES });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
      const ids = CASES.map(({ id }) => id);
      for (const id of ids) await sendCases(session, watched.page, [id]);
      await readCases(watched.panel, ids);
    });

    const lastOf = async (id: string): Promise<string> => {
      const { exchanges } = await watched.log.read();
      const last = exchanges.filter(({ hops }) => hops[0].url.includes(`case=${id}&`)).at(-1);
      if (last === undefined) throw new Error(`The case ${id} was not recorded.`);
      return last.id;
    };
    const saidOf = async (id: string): Promise<Said> => {
      const exchangeId = await lastOf(id);
      await watched.panel.click(`[data-exchange-id="${exchangeId}"]`);
      await watched.panel.waitFor(isSelected(exchangeId));
      return watched.panel.evaluate<Said>(READ);
    };

    it('an error page hides behind CORS, as the good response of the same endpoint shows, to which it leads', async () => {
      const good = await lastOf('orders-good');
      const said = await saidOf('orders-error');
      expect(said).toMatchObject({
        codes: ['error-without-headers'],
        knownBy: 'derived',
        chip: 'Backend must fix',
        shows: good,
      });
      expect(said.happened).toContain(`Access-Control-Allow-Origin: ${stage().zoo.origins.page}`);
      await watched.panel.click('.answer .fold:has([data-shows]) > summary');
      await watched.panel.click('[data-situation] [data-shows]');
      await watched.panel.waitFor(isSelected(good));
    });

    it('a gateway responded by itself, and has to act in place of the backend', async () => {
      expect(await saidOf('gateway-refusal')).toMatchObject({
        codes: ['gateway-responded'],
        knownBy: 'derived',
        chip: 'Proxy or gateway must fix',
      });
    });

    it('the browser gave a copy that it had stored for a load without CORS, and asked the server once', async () => {
      const said = await saidOf('http-cache-without-vary');
      expect(said).toMatchObject({ codes: ['browser-cache'], knownBy: 'derived' });
      expect(stage().zoo.log('http-cache-without-vary')).toHaveLength(1);
    });

    it('nothing happened where the stored copy was not given', async () => {
      expect((await saidOf('http-cache-with-vary')).codes).toEqual([]);
      expect(stage().zoo.log('http-cache-with-vary')).toHaveLength(2);
    });
  });
}
