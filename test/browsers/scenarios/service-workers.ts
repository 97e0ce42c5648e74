import { beforeAll, describe, expect, it } from 'vitest';
import { failed } from '../../zoo/cases/case-parts';
import { serviceWorkerCases } from '../../zoo/cases/service-workers';
import { expectationIn } from '../../zoo/zoo-case';
import type { Outcome, ZooCase } from '../../zoo/zoo-case';
import type { PanelRow } from '../agreement/agreement';
import { caseOf } from '../driver/case-of';
import type { BrowserName } from '../driver/browser-session';
import { wasRefused } from '../driver/was-refused';
import { readCases, readDiagnoses } from '../read-diagnoses';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';

/** Chromium’s own word for the end of such a request is that of the page or of its worker, so that the zoo’s page has it not. */
const REFUSED: ZooCase = {
  id: 'service-worker-passes-on-refused',
  title: 'The worker passes the request on, and nobody listens there',
  group: 'A service worker of the page',
  request: { kind: 'fetch', to: 'closed', path: '/passed-on', context: 'controlled-frame' },
  responses: {},
  expect: failed('network-refused'),
};
const CASES: readonly ZooCase[] = [...serviceWorkerCases, REFUSED];

/** What a service worker makes of a page's requests, on a page over TLS with a server over TLS. */
export function describeServiceWorkers(browser: BrowserName): void {
  describe(`In ${browser}, of requests through a service worker on a page over TLS,`, () => {
    const stage = useStage(browser, { cases: CASES });
    const outcomes = new Map<string, Outcome>();
    let rows: readonly PanelRow[] = [];
    const isShown = ({ invisibleIn }: ZooCase): boolean => invisibleIn?.[browser] === undefined;

    beforeAll(async () => {
      const { session, zoo } = stage();
      const { page, panel } = await openWatchedPage(session, zoo.securePageUrl);
      for (const { id } of CASES)
        outcomes.set(id, await page.evaluate<Outcome>(`window.zoo.run(${JSON.stringify(id)})`));
      const shown = CASES.filter(isShown);
      const expected = new Map(
        shown.map((zooCase) => [zooCase.id, expectationIn(zooCase, browser)] as const),
      );
      await readCases(
        panel,
        shown.map(({ id }) => id),
        10_000,
        (id, { verdict }) => verdict === expected.get(id)?.verdict,
      );
      rows = await readDiagnoses(panel);
    });

    const rowsOf = (id: string): readonly PanelRow[] => rows.filter(({ url }) => caseOf(url) === id);

    it.each(CASES.map((zooCase) => [zooCase.title, zooCase] as const))(
      'the panel has one row at most, and what it says is true: %s',
      (_, zooCase) => {
        const { verdict, first } = expectationIn(zooCase, browser);
        const outcome = outcomes.get(zooCase.id);
        if (outcome === undefined) throw new Error(`The case ${zooCase.id} was not sent.`);
        expect(wasRefused(outcome)).toBe(verdict === 'blocked' || verdict === 'failed');
        const said = rowsOf(zooCase.id).map((row) => ({ verdict: row.verdict, first: row.codes[0] ?? null }));
        expect(said).toEqual(isShown(zooCase) ? [{ verdict, first }] : []);
      },
    );

    it('no Content Security Policy, no extension and no user is blamed for any', () => {
      const blamed = rows.filter(({ codes, owner }) => codes.includes('csp-blocked') || owner === 'user');
      expect(rows.length).toBeGreaterThan(0);
      expect(blamed).toEqual([]);
    });
  });
}
