import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { allCases } from '../../zoo/cases/all-cases';
import { expectationIn } from '../../zoo/zoo-case';
import type { ZooCase } from '../../zoo/zoo-case';
import { logOf } from '../../../src/diagnosis/case';
import { printReport } from '../../../src/report/forms/print-report';
import { JSON_FORM } from '../../../src/report/json/json-form';
import { readReport } from '../../../src/report/json/read-report';
import { reportedOf } from '../../../src/report/json/reported';
import { agreement, staysWithinPage } from '../agreement/agreement';
import type { Agreement, PanelRow } from '../agreement/agreement';
import { compareWithHar, readHarOf } from '../agreement/har-agreement';
import type { BrowserName } from '../driver/browser-session';
import { wasRefused } from '../driver/was-refused';
import { readCases } from '../read-diagnoses';
import { sendCases } from '../send-cases';
import type { SentCase } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';

/** How long DevTools may take to tell the rest, in milliseconds. */
const LATE_REPORTS_MS = 10_000;

/**
 * The share of the requests that a HAR tells of, at least, of which it tells the same as the recording. What differs is what it
 * lacks: the names of errors (Firefox), the page's timeline (Firefox), the response that a request failed on (Chrome), and
 * which requests a service worker made.
 */
const TOLD_BY_HAR: Readonly<Record<BrowserName, number>> = { chromium: 0.94, firefox: 0.89 };

type Row = readonly [title: string, zooCase: ZooCase];

const titled = (zooCase: ZooCase, ...more: readonly string[]): Row => [
  [zooCase.id, zooCase.title, ...more].join(' · '),
  zooCase,
];

const isUsers = ({ owner }: { readonly owner: string }): boolean => owner === 'user';

/** Compares every case of the zoo, as the real panel shows it, with what the browser itself decided. */
export function describeAgreement(browser: BrowserName): void {
  describe(`The panel agrees with ${browser}`, () => {
    const stage = useStage(browser);
    let sent: ReadonlyMap<string, SentCase> = new Map();
    let rows: ReadonlyMap<string, PanelRow> = new Map();
    let exchanges: readonly Exchange[] = [];
    let har: readonly Exchange[] = [];
    const counts = { agrees: 0, invisible: 0, undecidable: 0, differs: 0 };

    beforeAll(async () => {
      const { session, zoo } = stage();
      const { page, panel, log } = await openWatchedPage(session, zoo.pageUrl);
      const ids = allCases.map(({ id }) => id);
      sent = await sendCases(session, page, ids);
      const expected = new Map(
        decided.map((zooCase) => [zooCase.id, expectationIn(zooCase, browser).first] as const),
      );
      const shown = allCases.filter(
        (zooCase) => zooCase.invisibleIn?.[browser] === undefined && !staysWithinPage(zooCase),
      );
      rows = await readCases(
        panel,
        shown.map(({ id }) => id),
        LATE_REPORTS_MS,
        (id, row) => expected.get(id) === undefined || expected.get(id) === (row.codes[0] ?? null),
      );
      ({ exchanges } = await log.read());
      har = await readHarOf(panel);
    });
    afterAll(() => {
      console.log(
        `Agreement with ${browser}: ${String(allCases.length)} cases, ${String(counts.agrees)} agree, ` +
          `${String(counts.invisible)} not shown to extensions, ${String(counts.undecidable)} that no extension can tell, ` +
          `${String(counts.differs)} differ`,
      );
    });

    const judge = (zooCase: ZooCase): Agreement => {
      const result = sent.get(zooCase.id);
      if (result === undefined) throw new Error(`The case ${zooCase.id} was not sent.`);
      const row = rows.get(zooCase.id) ?? null;
      const judged = agreement(zooCase, browser, row, result);
      counts[judged.kind] += 1;
      return judged;
    };

    const whyUndecidable = ({ undecidableIn, refusedUnseenIn }: ZooCase): string | undefined =>
      undecidableIn?.[browser] ?? refusedUnseenIn?.[browser];
    const invisible = allCases.filter(({ invisibleIn }) => invisibleIn?.[browser] !== undefined);
    const undecidable = allCases.filter((zooCase) => whyUndecidable(zooCase) !== undefined);
    const decided = allCases.filter(
      (zooCase) => !invisible.includes(zooCase) && !undecidable.includes(zooCase),
    );

    describe('on whether it was blocked, and on the first cause', () => {
      it.each(decided.map((zooCase) => titled(zooCase)))('%s', (_, zooCase) => {
        const { kind, because } = judge(zooCase);
        expect(kind, because).toBe('agrees');
      });
    });

    describe('on what the case expects of it', () => {
      it.each(allCases.map((zooCase) => titled(zooCase)))('%s', (_, zooCase) => {
        const { verdict, first } = expectationIn(zooCase, browser);
        const outcome = sent.get(zooCase.id)?.outcome;
        if (outcome === undefined) throw new Error(`The case ${zooCase.id} was not sent.`);
        const unseen = zooCase.refusedUnseenIn?.[browser] !== undefined;
        expect(wasRefused(outcome)).toBe(unseen || verdict === 'blocked' || verdict === 'failed');
        const row = rows.get(zooCase.id);
        if (row !== undefined && zooCase.undecidableIn?.[browser] === undefined) {
          expect(row.verdict).toBe(verdict);
          expect(row.codes[0] ?? null).toBe(first);
        }
      });
    });

    it('blames no other extension and no user, who had no part in any of it, and contradicts itself nowhere', () => {
      const blamed = exchanges.flatMap((exchange) => {
        const { causes, contradiction, rewriting } = diagnose(exchange);
        const isFalse = contradiction !== null || rewriting !== null || causes.some(isUsers);
        return isFalse ? [{ url: exchange.hops[0].url, contradiction, rewriting }] : [];
      });
      expect(exchanges.length).toBeGreaterThan(0);
      expect(blamed).toEqual([]);
    });

    it('leads whoever reads the report as JSON to the same diagnosis of each request', () => {
      const [first, ...others] = exchanges;
      if (first === undefined) throw new Error('Nothing was recorded.');
      const subject = {
        exchanges: [first, ...others],
        log: logOf(exchanges),
        chosen: {},
      } as const;
      const read = readReport(printReport(JSON_FORM, subject).text);
      if (read.kind === 'refused') throw new Error(read.why);
      const { diagnoses, policies } = read.report;
      expect(diagnoses).toHaveLength(exchanges.length);
      expect(reportedOf(read.report.exchanges, read.report.exchanges)).toEqual({ diagnoses, policies });
    });

    it('is led to the same verdicts by a HAR of the same requests, as far as that tells them', () => {
      const { same, untold, differing } = compareWithHar(exchanges, har);
      console.log(
        `HAR of ${browser}: ${String(same)} requests alike, ${String(differing.length)} differ, ` +
          `${String(untold)} are not in it or without an end\n${differing.join('\n')}`,
      );
      expect(same / (same + differing.length)).toBeGreaterThan(TOLD_BY_HAR[browser]);
    });

    const remembered = allCases.filter((zooCase) => expectationIn(zooCase, browser).preflights !== undefined);
    describe('on whether the browser sent another preflight or used a cached one', () => {
      it.each(remembered.map((zooCase) => titled(zooCase)))('%s', (_, zooCase) => {
        const received = stage().zoo.log(zooCase.id);
        const preflights = received.filter(({ kind }) => kind === 'preflight');
        expect(preflights).toHaveLength(expectationIn(zooCase, browser).preflights ?? 0);
        // The panel's row is that of the last request.
        // A preflight that was refused is the last that the server got.
        const sentLast = received.slice(-2).some(({ kind }) => kind === 'preflight');
        expect(rows.get(zooCase.id)?.preflight).toBe(sentLast ? 'sent' : 'cached');
      });
    });

    const reading = allCases.filter((zooCase) => expectationIn(zooCase, browser).readable !== undefined);
    describe('on which headers of the response the script may read', () => {
      it.each(reading.map((zooCase) => titled(zooCase)))('%s', (_, zooCase) => {
        const read = sent.get(zooCase.id)?.outcome.read;
        if (read === undefined) throw new Error(`The case ${zooCase.id} read nothing.`);
        const got = Object.keys(read).filter((name) => read[name] !== null);
        expect(got).toEqual(expectationIn(zooCase, browser).readable);
      });
    });

    const drawn = allCases.filter((zooCase) => expectationIn(zooCase, browser).canvas !== undefined);
    describe('on whether a canvas with the image can be read', () => {
      it.each(drawn.map((zooCase) => titled(zooCase)))('%s', (_, zooCase) => {
        expect(sent.get(zooCase.id)?.outcome.canvas).toBe(expectationIn(zooCase, browser).canvas);
      });
    });

    describe('by not listing what the browser does not show to extensions', () => {
      it.each(invisible.map((zooCase) => titled(zooCase, zooCase.invisibleIn?.[browser] ?? '')))(
        '%s',
        (_, zooCase) => {
          const { kind, because } = judge(zooCase);
          expect(kind, because).toBe('invisible');
        },
      );
    });

    if (undecidable.length === 0) return;
    describe('by not claiming what nothing that the browser shows can decide', () => {
      it.each(undecidable.map((zooCase) => titled(zooCase, whyUndecidable(zooCase) ?? '')))(
        '%s',
        (_, zooCase) => {
          const { kind, because } = judge(zooCase);
          const allowed = zooCase.toldAtTimesIn?.includes(browser) === true ? ['agrees'] : [];
          expect(['undecidable', ...allowed], because).toContain(kind);
        },
      );
    });
  });
}
