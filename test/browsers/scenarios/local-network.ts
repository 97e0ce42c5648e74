import { beforeAll, describe, expect, it } from 'vitest';
import { GOOD_PREFLIGHT, GOOD_REPLY } from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import { agreement } from '../agreement/agreement';
import type { PanelRow } from '../agreement/agreement';
import type { BrowserName } from '../driver/browser-session';
import { readCases } from '../read-diagnoses';
import { sendCases } from '../send-cases';
import type { SentCase } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';

const common = {
  group: 'Local network',
  responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
  expect: { verdict: 'failed', first: 'local-network-denied' },
} as const;

/** What a page of the public internet requests from this machine. */
const CASES: readonly ZooCase[] = [
  { ...common, id: 'simple', title: 'A GET', request: { kind: 'fetch', to: 'api' } },
  { ...common, id: 'preflighted', title: 'A PUT', request: { kind: 'fetch', to: 'api', method: 'PUT' } },
  { ...common, id: 'image', title: 'An image', request: { kind: 'image', to: 'api' } },
];

/** Of a WebSocket Chrome names no error. */
const SOCKET: ZooCase = {
  ...common,
  id: 'socket',
  title: 'A WebSocket',
  request: { kind: 'websocket', to: 'api' },
};

/** In a frame of another origin nobody is asked, unless the page around it passes the permission on. */
const FRAME: ZooCase = {
  ...common,
  id: 'frame',
  title: 'A GET of a frame of another origin',
  request: { kind: 'fetch', to: 'api', context: 'cross-origin-frame' },
};

/** A browser that takes the page for one of the public internet. Nobody is there to be asked, so it is denied. */
export function describeLocalNetwork(browser: BrowserName): void {
  describe(`A public page in ${browser} that reaches for this machine`, () => {
    const stage = useStage(browser, {
      cases: [...CASES, FRAME, SOCKET],
      publicRoles: ['page', 'sameSite'],
    });

    it('is told that the page around a frame of another origin has to pass the permission on', async () => {
      const { session, zoo } = stage();
      const { page, panel } = await openWatchedPage(session, zoo.pageUrl);
      await sendCases(session, page, [FRAME.id]);
      expect((await readCases(panel, [FRAME.id])).get(FRAME.id)).toMatchObject({
        verdict: 'failed',
        codes: ['local-network-denied'],
        owner: 'frontend',
        knownBy: 'assumed',
      });
    });

    it('is told of a WebSocket that only a secure page gets the permission that may be missing', async () => {
      const { session, zoo } = stage();
      const { page, panel } = await openWatchedPage(session, zoo.pageUrl.replace('localhost', 'app.test'));
      await sendCases(session, page, [SOCKET.id]);
      expect((await readCases(panel, [SOCKET.id])).get(SOCKET.id)).toMatchObject({
        verdict: 'failed',
        codes: ['websocket-failed'],
        owner: 'frontend',
        knownBy: 'assumed',
      });
      expect(zoo.log(SOCKET.id)).toEqual([]);
    });

    describe.each([
      ['localhost', 'is told to lack the permission', 'local-network-denied'],
      ['app.test', 'is told that it would have to be secure', 'local-network-insecure-context'],
    ] as const)('on %s', (host, title, code) => {
      let sent: ReadonlyMap<string, SentCase> = new Map();
      let rows: ReadonlyMap<string, PanelRow> = new Map();
      beforeAll(async () => {
        const { session, zoo } = stage();
        const { page, panel } = await openWatchedPage(session, zoo.pageUrl.replace('localhost', host));
        // The same cases of another page.
        await session.verdicts.clear();
        const ids = CASES.map(({ id }) => id);
        sent = await sendCases(session, page, ids);
        rows = await readCases(panel, ids);
      });

      it.each([
        ['simple', 'derived'],
        // The failed preflight has no error of its own.
        ['preflighted', 'assumed'],
        ['image', 'derived'],
      ] as const)(`${title}: %s`, (id, knownBy) => {
        const zooCase = CASES.find((candidate) => candidate.id === id);
        const result = sent.get(id);
        if (zooCase === undefined || result === undefined) throw new Error(`${id} was not sent.`);
        const row = rows.get(id) ?? null;
        expect(row).toMatchObject({ verdict: 'failed', codes: [code], knownBy });
        const { kind, because } = agreement(zooCase, browser, row, result);
        expect(kind, because).toBe('agrees');
        expect(stage().zoo.log(id)).toEqual([]);
      });
    });
  });
}

/** A browser that asks its user, who has not decided yet. */
export function describeAskedPermission(browser: BrowserName): void {
  describe(`A public page in ${browser} that reaches for this machine, while the browser asks`, () => {
    const stage = useStage(browser, { cases: CASES, publicRoles: ['page'] });

    it('is told of the prompt that the user has to decide', async () => {
      const { session, zoo } = stage();
      const { page, panel } = await openWatchedPage(session, zoo.pageUrl);
      // Nobody waits for its end: the user would have to decide first.
      await page.evaluate(`void window.zoo.run('simple')`);
      const row = '[data-url*="case=simple&"][data-verdict="pending"]';
      await panel.waitFor(`document.querySelector('${row}') !== null`);
      await panel.click(row);
      await panel.waitFor(`document.querySelector('.verdict-head')?.textContent.includes('shows a prompt')`);
      expect(zoo.log('simple')).toEqual([]);
    });
  });
}
