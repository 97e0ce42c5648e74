import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis';
import type { Exchange } from '../../../src/exchange/exchange';
import type { BrowserName, PanelHandle } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { readCases } from '../read-diagnoses';
import { sendCases } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { RecordedLog } from './recorded-log';

type Row = readonly [id: string, verdict: Diagnosis['verdict'], mode: Diagnosis['credentials']['mode']];

/** On one site and without a cookie nothing on the wire shows the mode of these, only what became of them. */
const CASES: readonly Row[] = [
  ['credentials-wildcard', 'blocked', 'include'],
  ['allow-credentials-missing', 'blocked', 'include'],
  ['allow-credentials-missing-on-preflight', 'blocked', 'include'],
  ['credentials-same-origin-wildcard', 'allowed', 'not-include'],
  ['credentials-omit-not-true', 'allowed', 'not-include'],
  // Either mode explains these.
  ['credentials-allowed', 'allowed', 'unknown'],
  ['allow-origin-missing', 'blocked', 'unknown'],
];

/** Whether everything has come that tells what became of it: in Firefox the page itself says so, a moment later. */
const isTold = ({ browser, end, pageStatus }: Exchange): boolean =>
  end !== null && (browser === 'chromium' || end.kind === 'failed' || pageStatus !== null);

/** Requests whose credentials mode only their outcome tells. */
export function describeCredentialsMode(browser: BrowserName): void {
  describe(`Where nothing on the wire shows the credentials mode, its outcome in ${browser}`, () => {
    const stage = useStage(browser);
    let log: RecordedLog;
    let panel: PanelHandle;
    beforeAll(async () => {
      const { session, zoo } = stage();
      const watched = await openWatchedPage(session, zoo.cookielessPageUrl);
      ({ log, panel } = watched);
      await sendCases(
        session,
        watched.page,
        CASES.map(([id]) => id),
      );
    });

    it.each(CASES)('tells of %s that it was %s, and the mode: %s', async (id, verdict, mode) => {
      const [exchange] = await log.settled(`case=${id}&`, 1, isTold);
      if (exchange === undefined) throw new Error(`${id} was not recorded.`);
      expect(isTold(exchange)).toBe(true);
      // The page's own timeline, which a page can change, is all that tells of what Firefox completes.
      const isThePagesWord = browser === 'firefox' && exchange.end?.kind === 'completed';
      // Firefox may end a connection that broke after the preflight as it ends a refused one.
      const mayHaveBroken = browser === 'firefox' && diagnose(exchange).blockedAt?.stage === 'preflight';
      const diagnosis = diagnose(exchange);
      expect(diagnosis.verdict).toBe(verdict);
      expect(diagnosis.contradiction).toBeNull();
      expect(diagnosis.credentials).toMatchObject({
        mode,
        knownBy: mode === 'unknown' || isThePagesWord || mayHaveBroken ? 'assumed' : 'derived',
      });
    });

    it('shows in the panel', async () => {
      const expected = new Map(CASES.map(([id, verdict]) => [id, verdict]));
      const ids = [...expected.keys()];
      let shown = new Map<string, string | undefined>();
      await waitUntil('the panel to hear of it', async () => {
        const rows = await readCases(panel, ids);
        shown = new Map(ids.map((id) => [id, rows.get(id)?.verdict]));
        return ids.every((id) => shown.get(id) === expected.get(id));
      }).catch(() => undefined);
      expect(shown).toEqual(expected);
    });
  });
}
