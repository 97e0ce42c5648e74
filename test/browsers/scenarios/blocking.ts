import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/run/places.mjs';
import { GOOD_PREFLIGHT, GOOD_REPLY } from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import type { PanelRow } from '../agreement/agreement';
import type { BrowserName, PanelHandle } from '../driver/browser-session';
import { wasRefused } from '../driver/was-refused';
import { openTab } from '../open-tab';
import { readCases } from '../read-diagnoses';
import { selectCase } from '../select-case';
import { sendCases } from '../send-cases';
import type { SentCase } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';

const common = {
  group: 'Blocking',
  request: { kind: 'fetch', to: 'api', method: 'PUT' },
  responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
} as const;
const BLOCKED = { verdict: 'failed', first: 'blocked-by-extension' } as const;

/** What the rules of `blocking-extension/rules.json` block, and what they leave alone. */
const CASES: readonly ZooCase[] = [
  { ...common, id: 'extension-blocks-request', title: 'An extension blocks the request', expect: BLOCKED },
  {
    ...common,
    id: 'extension-blocks-preflight',
    title: 'An extension blocks the preflight',
    expect: BLOCKED,
  },
  {
    ...common,
    id: 'extension-blocks-nothing',
    title: 'An extension leaves the request alone',
    expect: { verdict: 'allowed', first: null },
  },
];

/** Requests that another extension blocks, by rules that it declares. */
export function describeBlocking(browser: BrowserName): void {
  describe(`An extension beside it in ${browser} that blocks`, () => {
    const stage = useStage(browser, {
      cases: CASES,
      neighbours: [join(root, 'test', 'browsers', 'blocking-extension')],
    });
    let panel: PanelHandle;
    let sent: ReadonlyMap<string, SentCase> = new Map();
    let rows: ReadonlyMap<string, PanelRow> = new Map();
    beforeAll(async () => {
      const { session, zoo } = stage();
      const watched = await openWatchedPage(session, zoo.pageUrl);
      panel = watched.panel;
      const ids = CASES.map(({ id }) => id);
      sent = await sendCases(session, watched.page, ids);
      rows = await readCases(panel, ids);
    });

    it.each([
      ['a request', 'extension-blocks-request', 'request'],
      ['a preflight alone', 'extension-blocks-preflight', 'preflight'],
    ])('%s is named as the cause, which is not CORS', (_, id, stageName) => {
      const outcome = sent.get(id)?.outcome;
      expect(outcome !== undefined && wasRefused(outcome)).toBe(true);
      expect(rows.get(id)).toMatchObject({
        verdict: 'failed',
        codes: ['blocked-by-extension'],
        owner: 'user',
        knownBy: 'observed',
      });
      expect(rows.get(id)?.blockedAt).toContain(stageName);
      expect(stage().zoo.log(id)).toEqual([]);
    });

    it('nothing is not named', () => {
      expect(sent.get('extension-blocks-nothing')?.outcome.settled).toBe('resolved');
      expect(rows.get('extension-blocks-nothing')).toMatchObject({ verdict: 'allowed', codes: [] });
    });

    it('is shown in the panel as what its user has to look for', async () => {
      await selectCase(panel, 'extension-blocks-preflight');
      await openTab(panel, 'evidence');
      await panel.waitFor(`document.body.textContent.includes('likely an extension')`);
      const text = await panel.evaluate<string>('document.body.textContent');
      expect(text).toContain('Not CORS');
      expect(text).toContain('open the page in a profile without extensions');
    });
  });
}
