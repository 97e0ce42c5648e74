import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { allowCredentials, contentType, REFLECTED, reply } from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName } from '../driver/browser-session';
import { useStage } from './stage';
import { openWatchedPage, type WatchedPage } from './watched-page';

const ALLOWED = { verdict: 'allowed', first: null } as const;

const CASES: readonly ZooCase[] = [
  {
    id: 'readable',
    title: 'A response that everybody may read',
    group: 'Hostile page',
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: reply([REFLECTED, allowCredentials(), contentType('text/plain')]) },
    expect: ALLOWED,
  },
  {
    id: 'unreadable',
    title: 'A response that nobody may read',
    group: 'Hostile page',
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: reply([contentType('text/plain')]) },
    expect: { verdict: 'blocked', first: 'allow-origin-missing' },
    triggers: ['allow-origin-missing'],
  },
];

/** Puts functions of the page in the place of all that reads a timeline; each notes whatever it can learn of its caller. */
const TRAPS = `(() => {
  const learnt = (window.learnt = []);
  window.wasRead = false;
  const learn = (how, ...told) => {
    if (how === 'getEntriesByType') window.wasRead = true;
    learnt[learnt.length] = [how, ...told];
  };
  const look = (how, callee) => {
    const error = new Error();
    const captured = {};
    Error.captureStackTrace?.(captured);
    let caller = 'hidden';
    let callersCaller = 'hidden';
    try { caller = callee.caller; } catch {}
    try { callersCaller = callee.caller.arguments.callee; } catch {}
    learn(how, error.stack, error.fileName, captured.stack, caller, callersCaller);
  };
  Error.prepareStackTrace = (error, sites) => (learn('prepareStackTrace', sites.join()), error.message);
  const trap = (object, name, how, call) => {
    const { value, get } = Object.getOwnPropertyDescriptor(object, name) ?? {};
    const wrapped = value === undefined
      ? { get: function getter() { look(how, getter); return call ? call(this) : get.call(this); } }
      : { writable: true, value: function method(...args) { look(how, method); return value.apply(this, args); } };
    Object.defineProperty(object, name, { configurable: true, ...wrapped });
  };
  for (const name of ['getEntriesByType', 'getEntries', 'getEntriesByName']) trap(Performance.prototype, name, name);
  trap(Performance.prototype, 'timeOrigin', 'timeOrigin');
  for (const name of ['startTime', 'name']) trap(PerformanceEntry.prototype, name, name);
  for (const name of ['responseEnd', 'responseStatus', 'initiatorType'])
    trap(PerformanceResourceTiming.prototype, name, name);
  for (const name of ['map', 'filter', 'slice', 'join']) trap(Array.prototype, name, 'array ' + name);
  trap(Error.prototype, 'toString', 'error toString');
  trap(window, 'eval', 'eval');
  Object.defineProperty(Object.prototype, 'toJSON', {
    configurable: true, get: function toJSON() { look('toJSON', toJSON); return undefined; } });
  addEventListener('error', ({ filename, message }) => learn('error', filename, message));
  addEventListener('securitypolicyviolation', ({ sourceFile, sample }) => learn('policy', sourceFile, sample));
})()`;

/** Reads what was learnt without setting off the traps. */
const LEARNT = `(() => {
  let all = '';
  for (const one of window.learnt) for (const text of one) all += String(text) + '\\n';
  return all;
})()`;

/** Whether the page's own function was called from outside of the page's scripts, as far as a page can tell. */
const WAS_READ = `window.wasRead`;

/** What a page that tries can learn of who watches it, and what comes of a timeline that lies. */
export function describeHostilePage(browser: BrowserName): void {
  describe(`In ${browser} a hostile page`, () => {
    const stage = useStage(browser, { cases: CASES });
    let watched: WatchedPage;
    beforeAll(async () => {
      watched = await openWatchedPage(stage().session, stage().zoo.pageUrl);
    });

    const send = async (caseId: string, run: string): Promise<void> => {
      const url = `${stage().zoo.origins.api}/?case=${caseId}&run=${run}`;
      await watched.page.evaluate(`fetch(${JSON.stringify(url)}).then(() => true, () => false)`);
    };

    it('does not learn from the code that reads its timeline which extension that is', async () => {
      const { page, log } = watched;
      await page.evaluate(TRAPS);
      await send('readable', 'traps');
      if (browser === 'firefox') await page.waitFor(WAS_READ);
      const isRead = browser === 'firefox' ? 'pageStatus' : 'end';
      const [exchange] = await log.settled('run=traps', 1, (one) => one[isRead] !== null);
      expect(exchange?.[isRead]).not.toBeNull();
      const learnt = await page.evaluate<string>(LEARNT);
      expect(learnt).not.toContain('-extension:');
      expect(learnt).not.toContain(new URL(stage().session.extensionBaseUrl).host);
      expect(learnt).not.toContain("getEntriesByType('resource')");
      // Chromium's own events tell what was blocked, so that nobody reads the timeline there.
      expect(await page.evaluate(WAS_READ)).toBe(browser === 'firefox');
    });

    it('is believed nothing where its timeline says that a blocked response was read', async () => {
      const { page, log } = watched;
      await page.reload();
      await page.evaluate(
        `void Object.defineProperty(PerformanceResourceTiming.prototype, 'responseStatus', { get: () => 200 })`,
      );
      await send('unreadable', 'forged');
      const isTold = browser === 'firefox' ? 'pageStatus' : 'end';
      const [exchange] = await log.settled('run=forged', 1, (one) => one[isTold] !== null);
      if (exchange === undefined) throw new Error('The request was not recorded.');
      const { verdict, causes, contradiction } = diagnose(exchange);
      expect(verdict).toBe('blocked');
      expect(causes[0]?.code).toBe('allow-origin-missing');
      expect(exchange.pageStatus).toBe(browser === 'firefox' ? 200 : null);
      if (browser === 'firefox') expect(contradiction).toContain("The page's own timeline");
      else expect(contradiction).toBeNull();
      expect(contradiction ?? '').not.toMatch(/extension|override/);
    });

    it('is told as the page’s word where its timeline says that an allowed response was not read', async () => {
      const { page, log } = watched;
      await page.reload();
      await page.evaluate(
        `void Object.defineProperty(PerformanceResourceTiming.prototype, 'responseStatus', { get: () => 0 })`,
      );
      await send('readable', 'denied');
      const isTold = browser === 'firefox' ? 'pageStatus' : 'end';
      const [exchange] = await log.settled('run=denied', 1, (one) => one[isTold] !== null);
      if (exchange === undefined) throw new Error('The request was not recorded.');
      const { contradiction, causes } = diagnose(exchange);
      if (browser === 'firefox') expect(contradiction).toContain("The page's own timeline");
      else expect(causes).toEqual([]);
      expect(contradiction ?? '').not.toMatch(/extension|override/);
    });
  });
}
