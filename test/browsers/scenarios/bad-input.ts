import { beforeAll, describe, expect, it } from 'vitest';
import { PORT_NAME } from '../../../src/protocol';
import {
  ALLOWED,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  preflightReply,
  redirect,
  REFLECTED,
  reply,
} from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName, PageHandle } from '../driver/browser-session';
import { openTab } from '../open-tab';
import { readCases } from '../read-diagnoses';
import { sendCases } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';
import type { WatchedPage } from './watched-page';

const group = 'Bad input';
const HUGE = 'h'.repeat(60_000);
const PASSWORD = 'hunter2';

const cases: readonly ZooCase[] = [
  {
    id: 'bad-bytes',
    title: 'Header values that are no text',
    group,
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: reply([allowOrigin('http://caf\xe9.example'), ['X-Odd', 'caf\xe9 \xff\x80']]) },
    expect: blocked('response', 'allow-origin-invalid'),
  },
  {
    id: 'bad-repeats',
    title: 'Every header twice',
    group,
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: reply([REFLECTED, REFLECTED, ['X-Twice', 'first'], ['X-Twice', 'second']]) },
    expect: blocked('response', 'allow-origin-repeated'),
  },
  {
    id: 'bad-size',
    title: 'A header of 60 KB on the preflight response and on the response',
    group,
    request: { kind: 'fetch', to: 'api', method: 'PUT', headers: [['X-Mine', 'yes']] },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('PUT'), allowHeaders('x-mine'), ['X-Huge', HUGE]]),
      actual: reply([['X-Huge', HUGE], REFLECTED]),
    },
    expect: ALLOWED,
  },
  {
    id: 'bad-userinfo',
    title: 'A redirect to a URL with a user name and a password',
    group,
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: redirect(`http://user:${PASSWORD}@{otherHost}/?{next}`, [REFLECTED]) },
    expect: blocked('redirect', 'redirect-with-userinfo'),
  },
  {
    id: 'good',
    title: 'An ordinary request',
    group,
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: reply([REFLECTED]) },
    expect: ALLOWED,
  },
];

/** Sends a message of every wrong shape over a port of its own; resolves to how many, once they are sent. */
const SEND_NONSENSE = `(portName, tabId) => {
  const port = (globalThis.browser ?? globalThis.chrome).runtime.connect({ name: portName });
  port.postMessage({ kind: 'hello', tabId, from: 'panel' });
  const nonsense = [
    42, null, 'hello', [], {}, { kind: 'nonsense' }, { kind: 'pause', paused: 'yes' }, { kind: 'seen' },
    { kind: 'seen', event: { kind: 'navigated', tabId, time: 'now', url: 1 } }, { kind: 'clear-all', deep: { deep: {} } },
  ];
  for (const message of nonsense) port.postMessage(message);
  globalThis.heldPort = port;
  return nonsense.length;
}`;

const rowOf = (id: string): string => `[data-url*="case=${id}"]`;

/** Whatever a server, a page or another part of the extension says: it is survived and shown as what it is. */
export function describeBadInput(browser: BrowserName): void {
  describe(`In ${browser}`, () => {
    const stage = useStage(browser, { cases, hosts: ['xn--bcher-kva.test'] });
    let watched: WatchedPage;
    let helper: PageHandle;
    beforeAll(async () => {
      const { session, zoo } = stage();
      helper = await session.openExtensionTab('src/panel/grant.html');
      watched = await openWatchedPage(session, zoo.pageUrl);
    });

    const open = async (id: string, tab: 'evidence' | 'raw'): Promise<string> => {
      const { panel } = watched;
      await panel.click(rowOf(id));
      await panel.waitFor(`document.querySelector('.request-url')?.textContent.includes('case=${id}')`);
      await openTab(panel, tab);
      return panel.evaluate<string>(`document.querySelector('#tab-panel').textContent`);
    };
    const send = async (id: string): Promise<string> => {
      await sendCases(stage().session, watched.page, [id]);
      return (await readCases(watched.panel, [id])).get(id)?.verdict ?? 'not shown';
    };
    const ask = async (url: string, id: string): Promise<string> => {
      await watched.page.evaluate(`fetch(${JSON.stringify(url)}).then(() => true, () => false)`);
      return (await readCases(watched.panel, [id])).get(id)?.verdict ?? 'not shown';
    };

    it('header values that are no text are shown with their bytes', async () => {
      expect(await send('bad-bytes')).toBe('blocked');
      const raw = await open('bad-bytes', 'raw');
      expect(raw).toMatch(/X-Odd: caf\S*E9\S* \S*FF\S*80/i);
    });

    it('repeated headers are shown as they came', async () => {
      expect(await send('bad-repeats')).toBe('blocked');
      await open('bad-repeats', 'raw');
      // Firefox joins repeats; its DevTools tell them apart a little later.
      await watched.panel.waitFor(
        `/X-Twice: first.*X-Twice: second/i.test(document.querySelector('#tab-panel').textContent)`,
      );
    });

    it('headers beyond the limit are cut, and the panel says how much', async () => {
      expect(await send('bad-size')).toBe('allowed');
      expect(await open('bad-size', 'raw')).toContain('hhhhhhhh');
      expect(await open('bad-size', 'evidence')).toMatch(/Headers were too long: [\d,]+ bytes were not kept/);
    });

    it('a URL of 100 KB is cut, and the panel says how much', async () => {
      const url = `${stage().zoo.origins.api}/?case=bad-length&pad=${'u'.repeat(100_000)}`;
      expect(await ask(url, 'bad-length')).toBe('blocked');
      expect(await open('bad-length', 'evidence')).toMatch(
        /URLs were too long: 9\d,\d{3} characters were cut/,
      );
    });

    it('a password in a URL is not copied', async () => {
      expect(await send('bad-userinfo')).toBe('blocked');
      expect(await open('bad-userinfo', 'raw')).toContain(PASSWORD);
      await watched.panel.click('.copy-report');
      await watched.panel.waitFor(`document.querySelector('.announcement').textContent.startsWith('Copied')`);
      const report = await watched.panel.readClipboard();
      expect(report).toContain('case=bad-userinfo');
      expect(report).not.toContain(PASSWORD);
    });

    it('a host name of other letters is shown as it was asked for on the wire', async () => {
      const port = new URL(stage().zoo.origins.api).port;
      expect(await ask(`http://bücher.test:${port}/?case=good&host=idn`, 'good')).toBe('allowed');
      await watched.panel.waitFor(`document.querySelector('[data-url*="//xn--bcher-kva.test:"]') !== null`);
    });

    it('a request to an IPv6 address on which nobody listens is a failure of the network', async () => {
      const port = new URL(stage().zoo.origins.closed).port;
      expect(await ask(`http://[::1]:${port}/?case=bad-ipv6`, 'bad-ipv6')).toBe('failed');
    });

    it('messages of the wrong shape are counted with the reason and nothing else', async () => {
      const { panel, tabId } = watched;
      const sent = await helper.evaluate<number>(
        `(${SEND_NONSENSE})(${JSON.stringify(PORT_NAME)}, ${String(tabId)})`,
      );
      await panel.waitFor(
        `document.querySelector('[data-notice="refused"]')?.textContent.startsWith('${String(sent)} items were left out')`,
      );
      expect(await send('good')).toBe('allowed');
    });
  });
}
