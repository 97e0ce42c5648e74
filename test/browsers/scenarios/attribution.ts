import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TAB } from '../../../src/exchange/network-event';
import { contextCases } from '../../zoo/cases/contexts';
import { contentType, REFLECTED, reply } from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName, PageHandle } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';
import { RecordedLog } from './recorded-log';
import { useStage } from './stage';

const GET = { kind: 'fetch', to: 'api' } as const;
const ALLOWED = { verdict: 'allowed', first: null } as const;

/** What a style sheet of another origin loads, and what a page on disk fetches. */
const CASES: readonly ZooCase[] = [
  ...contextCases,
  {
    id: 'sheet',
    title: 'A style sheet of another origin that loads a mask',
    group: 'Attribution',
    request: { kind: 'stylesheet', to: 'other' },
    responses: {
      actual: reply([contentType('text/css')], {
        body: 'h1 { mask-image: url("{api}/?case=mask&run=1") }',
      }),
    },
    expect: ALLOWED,
  },
  ...['mask', 'file'].map((id): ZooCase => ({
    id,
    title: `What is loaded: ${id}`,
    group: 'Attribution',
    request: GET,
    responses: { actual: reply([REFLECTED, contentType('image/gif')]) },
    expect: ALLOWED,
  })),
];

/** Each request is told as made by the page that made it, and shown in no other page's DevTools. */
export function describeAttribution(browser: BrowserName): void {
  describe(`In ${browser} a request is shown for its page`, () => {
    const stage = useStage(browser, { cases: CASES });
    let helper: PageHandle;
    let directory = '';
    beforeAll(async () => {
      helper = await stage().session.openExtensionTab('src/panel/grant.html');
      directory = await mkdtemp(join(tmpdir(), 'cors-inspector-page-'));
    });
    afterAll(() => rm(directory, { recursive: true }));

    /** The log of a page whose DevTools is opened now, after it was loaded. */
    const watchLate = async (page: PageHandle): Promise<RecordedLog> => {
      const { session } = stage();
      const tabId = await session.tabIdOf(page);
      const panel = await session.openDevTools(page);
      await panel.waitFor(`document.querySelector('.record')?.disabled === false`);
      return new RecordedLog(helper, tabId);
    };

    it('by its origin alone where a shared worker made it, and for no page of another origin', async () => {
      const { session, zoo } = stage();
      const page = await session.openPage(zoo.pageUrl);
      const stranger = await session.openPage(`${zoo.origins.sameSite}/frame`);
      const [log, strangersLog] = [await watchLate(page), await watchLate(stranger)];
      await page.evaluate(`window.zoo.run('shared-worker-allowed', 'shared')`);
      const [exchange] = await log.settled('run=shared', 1);
      expect(exchange).toMatchObject({ tabId: NO_TAB, pageOrigin: zoo.origins.page });
      expect(exchange?.hops[0].preflight?.response?.status).toBe(204);
      expect((await strangersLog.read()).exchanges).toEqual([]);
    });

    it('and what a closed tab of its origin sent last is not shown for it', async () => {
      const { session, zoo } = stage();
      const page = await session.openPage(zoo.pageUrl);
      const log = await watchLate(page);
      const closing = await session.openPage(zoo.pageUrl);
      const url = JSON.stringify(`${zoo.origins.api}/?case=mask&run=farewell`);
      await closing.evaluate(`void addEventListener('pagehide', () => navigator.sendBeacon(${url}, 'x'))`);
      await closing.close();
      await waitUntil('the beacon to arrive', () => zoo.log('mask', 'farewell').length > 0);
      await page.evaluate(
        `fetch(${JSON.stringify(`${zoo.origins.api}/?case=mask&run=later`)}).then(() => true)`,
      );
      expect(await log.settled('run=later', 1)).toHaveLength(1);
      expect(await log.settled('run=farewell', 0)).toEqual([]);
    });

    it('whose document a style sheet of another origin loads something for', async () => {
      const { session, zoo } = stage();
      const page = await session.openPage(`${zoo.pageUrl}?sheet`);
      const log = await watchLate(page);
      await page.evaluate(
        `document.head.append(Object.assign(document.createElement('link'), {
          rel: 'stylesheet', href: ${JSON.stringify(`${zoo.origins.other}/?case=sheet&run=1`)} }))`,
      );
      const [exchange] = await log.settled('case=mask', 1);
      expect(exchange?.pageOrigin).toBe(zoo.origins.page);
    });

    it('that is a file, whose origin is opaque', async () => {
      const { session, zoo } = stage();
      const path = join(directory, 'page.html');
      await writeFile(path, '<!doctype html><title>A page on disk</title>');
      const page = await session.openPage(pathToFileURL(path).href);
      const log = await watchLate(page);
      await page.evaluate(`fetch(${JSON.stringify(`${zoo.origins.api}/?case=file&run=1`)}).then(() => true)`);
      const [exchange] = await log.settled('case=file', 1);
      expect(exchange?.pageOrigin).toBe('null');
      expect(exchange?.hops[0].response?.status).toBe(200);
    });
  });
}
