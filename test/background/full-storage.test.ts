import { describe, expect, test } from 'vitest';
import { script } from '../exchange/event-script';
import { FakeBrowser, settle, type FakePanel } from './fake-browser';

/** Lets a page make so many requests, each with so many characters of headers in its response. */
async function record(browser: FakeBrowser, from: number, to: number, characters = 0): Promise<void> {
  const response = [{ name: 'x', value: 'v'.repeat(characters) }];
  for (let index = from; index < to; index += 1) {
    const events = `BR${index} SH${index} HR${index}(200) C${index}`;
    for (const event of script('chromium', events, { [index]: { response } }))
      browser.background.event(event);
    await settle();
  }
}

async function recording(): Promise<{ browser: FakeBrowser; panel: FakePanel }> {
  const browser = new FakeBrowser();
  const panel = browser.connect();
  await settle();
  return { browser, panel };
}

async function killed(browser: FakeBrowser): Promise<FakePanel> {
  browser.kill();
  const panel = browser.connect();
  await settle();
  return panel;
}

const ids = (panel: FakePanel): readonly string[] => [...panel.exchanges.keys()];

describe.each([
  ['as the browser says that it holds', { capacity: 80_000 }],
  ['earlier than the browser says', { quota: 80_000 }],
] as const)('when the storage is full, %s', (_, limit) => {
  test('recording goes on, and the panel is told how many requests only it keeps', async () => {
    const { browser } = await recording();
    Object.assign(browser.storage, limit);
    const limited = await killed(browser);
    await record(browser, 0, 100, 1_000);
    browser.timers.pass(50);
    expect(limited.exchanges.size).toBe(100);
    expect(limited.status?.unstored).toBeGreaterThan(40);
    expect(limited.status?.unstored).toBeLessThan(90);
  });

  test('a background that ends says of each request whether it still has it, the newest for certain', async () => {
    const { browser } = await recording();
    Object.assign(browser.storage, limit);
    await killed(browser);
    await record(browser, 0, 100, 1_000);
    const again = await killed(browser);
    expect(ids(again)).toContain('99');
    expect([...again.lost, ...ids(again)]).toEqual(Array.from({ length: 100 }, (_, index) => String(index)));
    expect(again.status?.unstored).toBe(again.lost.length);

    const third = await killed(browser);
    expect([third.lost, third.status?.unstored]).toEqual([again.lost, again.lost.length]);
  });

  test('what was lost goes with the others when the list is cleared, and with the page', async () => {
    const { browser } = await recording();
    Object.assign(browser.storage, limit);
    await killed(browser);
    await record(browser, 0, 100, 1_000);
    const again = await killed(browser);
    again.say({ kind: 'clear' });
    browser.timers.pass(50);
    await settle();
    const last = again.messages.at(-1);
    expect(last?.kind === 'delta' && again.lost.every((id) => last.removed.includes(id))).toBe(true);
    expect(again.status?.unstored).toBe(0);
    expect([...browser.storage.items.keys()].filter((key) => key.includes('exchange'))).toEqual([]);
  });
});

test('writes that are refused together give up no more than the one that needs most', async () => {
  const { browser } = await recording();
  await record(browser, 0, 60, 1_000);
  const size = [...browser.storage.items].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  browser.storage.quota = size;
  // All of them are handed over before the first refusal comes back.
  for (let index = 60; index < 90; index += 1) {
    for (const event of script('chromium', `BR${index} SH${index}`)) browser.background.event(event);
  }
  await settle();
  await settle();
  const again = await killed(browser);
  expect(again.lost.length + again.exchanges.size).toBe(90);
  expect(again.exchanges.size).toBeGreaterThan(55);
});

test('many changes that are stored at once are not refused because the largest come before what makes room', async () => {
  const { browser } = await recording();
  Object.assign(browser.storage, { capacity: 400_000, quota: 400_000, countsEachItem: true });
  await killed(browser);
  await record(browser, 0, 150, 5_000);
  // A storage that is slow: what happens meanwhile is stored with one call.
  const write = browser.storage.write.bind(browser.storage);
  const calls: (() => void)[] = [];
  browser.storage.write = (items) =>
    new Promise((resolve, reject) => {
      calls.push(() => void write(items).then(resolve, reject));
    });
  for (let index = 150; index < 450; index += 1) {
    const response = [{ name: 'x', value: 'v'.repeat(5_000) }];
    for (const event of script('chromium', `BR${index} SH${index} HR${index}(200) C${index}`, {
      [index]: { response },
    }))
      browser.background.event(event);
  }
  while (calls.length > 0) {
    for (const call of calls.splice(0)) call();
    await settle();
  }
  expect(browser.storage.refusals).toBe(0);
});

test('a storage that takes nothing any more is told of, and keeps nothing of what the reader clears', async () => {
  const { browser, panel } = await recording();
  await record(browser, 0, 1);
  browser.storage.quota = 0;
  for (const event of script('chromium', 'HR0(200) C0 BR1 SH1 HR1(200) C1')) browser.background.event(event);
  for (let turn = 0; turn < 40; turn += 1) await settle();
  browser.timers.pass(50);
  expect(panel.status?.unstored).toBeGreaterThan(0);
  panel.say({ kind: 'clear' });
  panel.close();
  for (let turn = 0; turn < 40; turn += 1) await settle();
  expect([...browser.storage.items.keys()].filter((key) => key.includes('exchange'))).toEqual([]);
});

describe('a log', () => {
  test('takes no more memory than its limit: the oldest go, and are counted across lives of the background', async () => {
    const { browser, panel } = await recording();
    panel.say({ kind: 'log-bytes', bytes: 2 * 1024 * 1024 });
    await record(browser, 0, 60, 50_000);
    browser.timers.pass(50);
    expect(panel.status).toMatchObject({ logBytes: 2 * 1024 * 1024 });
    expect(panel.exchanges.size).toBeGreaterThan(30);
    expect(panel.exchanges.size).toBeLessThan(45);
    expect(ids(panel).at(-1)).toBe('59');
    expect(panel.status?.droppedExchanges).toBe(60 - panel.exchanges.size);

    const again = await killed(browser);
    expect(again.status).toMatchObject({
      logBytes: 2 * 1024 * 1024,
      droppedExchanges: panel.status?.droppedExchanges,
    });
  });

  test('shrinks at once when its limit does', async () => {
    const { browser, panel } = await recording();
    await record(browser, 0, 60, 50_000);
    browser.timers.pass(50);
    expect(panel.exchanges.size).toBe(60);
    panel.say({ kind: 'log-bytes', bytes: 1024 * 1024 });
    browser.timers.pass(50);
    expect(panel.exchanges.size).toBeLessThan(22);
    expect(panel.exchanges.size + (panel.status?.droppedExchanges ?? 0)).toBe(60);
  });

  test('counts what only a panel may still keep as if it had it', async () => {
    const { browser } = await recording();
    browser.storage.capacity = 400_000;
    await killed(browser);
    await record(browser, 0, 60, 50_000);
    const again = await killed(browser);
    const lost = again.lost.length;
    expect(lost).toBeGreaterThan(50);
    again.say({ kind: 'log-bytes', bytes: 1024 * 1024 });
    browser.timers.pass(50);
    expect(again.status?.droppedExchanges).toBeGreaterThan(35);
    expect(again.exchanges.size).toBe(60 - lost);
  });
});
