import { describe, expect, test } from 'vitest';
import { NO_TAB } from '../../src/exchange/network-event';
import { ORDINARY, PAGE, script } from '../exchange/event-script';
import { FakeBrowser, settle } from './fake-browser';
import { PREFLIGHTED, shown } from './preflighted-request';

describe('a panel', () => {
  test('gets a snapshot when it connects, then what changed, numbered without a gap', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    for (const event of PREFLIGHTED) browser.background.event(event);
    browser.timers.pass(50);
    expect(shown(panel)).toEqual(['0 PUT pf:1 200 completed']);
    expect(panel.messages.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['snapshot', 0],
      ['delta', 1],
    ]);
  });

  test('sees only the requests of its own tab', async () => {
    const browser = new FakeBrowser();
    const one = browser.connect(1);
    const two = browser.connect(2);
    await settle();
    for (const event of script('chromium', 'BR0 C0', { 0: { tabId: 2 } })) browser.background.event(event);
    browser.timers.pass(50);
    expect([shown(one), shown(two)]).toEqual([[], ['0 GET - none completed']]);
  });

  test('sees the requests of workers that no tab owns if its page is of their origin', async () => {
    const browser = new FakeBrowser();
    browser.tabUrls.set(1, `${PAGE}/shop`).set(2, `${PAGE}/help`).set(3, 'http://other.test/');
    const panels = [1, 2, 3].map((tabId) => browser.connect(tabId));
    await settle();
    const worker = { tabId: NO_TAB, frameId: -1, documentId: null };
    expect(browser.background.wants(NO_TAB)).toBe(true);
    for (const event of script('chromium', 'BR0 C0', { 0: worker })) browser.background.event(event);
    browser.timers.pass(50);
    expect(panels.map(shown)).toEqual([['0 GET - none completed'], ['0 GET - none completed'], []]);
  });

  test('sees no request of a worker of another window’s world, private or of another container', async () => {
    const browser = new FakeBrowser();
    const worlds = [ORDINARY, 'firefox-private private', 'firefox-container-1'];
    for (const [index, world] of worlds.entries()) {
      browser.tabUrls.set(index, `${PAGE}/shop`);
      browser.userContexts.set(index, world);
    }
    const panels = worlds.map((_world, tabId) => browser.connect(tabId));
    await settle();
    const worker = { tabId: NO_TAB, frameId: -1, documentId: null };
    const requests = Object.fromEntries(
      worlds.map((userContext, index) => [String(index), { ...worker, userContext }]),
    );
    for (const event of script('firefox', 'BR0 C0 BR1 C1 BR2 C2', requests)) browser.background.event(event);
    browser.timers.pass(50);
    expect(panels.map((panel) => [...panel.exchanges.keys()])).toEqual([['0'], ['1'], ['2']]);
  });

  test('beside another panel of the same tab gets the same', async () => {
    const browser = new FakeBrowser();
    const panels = [browser.connect(), browser.connect()];
    await settle();
    for (const event of PREFLIGHTED) browser.background.event(event);
    browser.timers.pass(50);
    expect(panels.map(shown)).toEqual([['0 PUT pf:1 200 completed'], ['0 PUT pf:1 200 completed']]);
  });

  test('clears, pauses and preserves the log of its tab, and is told so', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    for (const event of PREFLIGHTED) browser.background.event(event);
    panel.say({ kind: 'clear' });
    panel.say({ kind: 'pause', paused: true });
    panel.say({ kind: 'preserve-log', preserve: true });
    browser.timers.pass(50);
    expect(shown(panel)).toEqual([]);
    expect(panel.status).toMatchObject({ paused: true, preserveLog: true });
  });

  test('survives messages and events of the wrong shape, which are counted by reason across lives of the background', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    panel.say({ kind: 'refused', reason: 'message-kind' });
    panel.say({ kind: 'refused', reason: 'message-shape' });
    browser.background.malformed(1);
    browser.timers.pass(50);
    const refused = { 'event-shape': 1, 'message-kind': 1, 'message-shape': 1 };
    expect(panel.status?.refused).toMatchObject(refused);
    browser.kill();
    const again = browser.connect();
    await settle();
    expect(again.status?.refused).toMatchObject(refused);
  });

  test('is told when access to sites is limited, and when that changes', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    browser.hostAccess = 'limited';
    browser.background.hostAccessChanged();
    await settle();
    browser.timers.pass(50);
    expect(panel.status?.hostAccess).toBe('limited');
    panel.say({ kind: 'grant-host-access' });
    expect(browser.grantPages).toBe(1);
  });

  test('that does not keep up is sent no more until it does, and then what is still true', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    panel.reads = false;
    for (let index = 0; index < 20; index += 1) {
      for (const event of script('chromium', `BR${index} C${index}`)) browser.background.event(event);
      browser.timers.pass(50);
    }
    expect(panel.messages.map(({ kind }) => kind)).toEqual(['snapshot', 'delta', 'delta']);
    panel.reads = true;
    panel.say({ kind: 'read', sequence: 2 });
    browser.timers.pass(50);
    expect(panel.messages.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
    expect(panel.exchanges.size).toBe(20);
  });

  test('with a long list is told of the first change at once, and of what follows twice a second', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    for (let index = 0; index < 5_000; index += 1)
      for (const event of script('chromium', `BR${index}`)) browser.background.event(event);
    browser.timers.pass(1_000);
    const told = panel.messages.length;
    const changesIn = (milliseconds: number, first: number): number => {
      for (let passed = 0; passed < milliseconds; passed += 50) {
        for (const event of script('chromium', `C${first + passed / 50}`)) browser.background.event(event);
        browser.timers.pass(50);
      }
      return panel.messages.length - told;
    };
    expect(changesIn(50, 0)).toBe(1);
    expect(changesIn(2_000, 1)).toBe(5);
    browser.timers.pass(1_000);
    const last = panel.messages.length;
    for (const event of script('chromium', 'C100')) browser.background.event(event);
    browser.timers.pass(50);
    expect(panel.messages.length).toBe(last + 1);
    expect([...panel.exchanges.values()].filter(({ end }) => end !== null)).toHaveLength(42);
  });

  test('with a long list that cannot all be stored is told of each change at once, as nobody else keeps it', async () => {
    const browser = new FakeBrowser();
    browser.storage.capacity = 80_000;
    browser.kill();
    const panel = browser.connect();
    await settle();
    for (let index = 0; index < 5_000; index += 1)
      for (const event of script('chromium', `BR${index}`)) browser.background.event(event);
    browser.timers.pass(1_000);
    expect(panel.status?.unstored).toBeGreaterThan(0);
    const told = panel.messages.length;
    for (let index = 0; index < 10; index += 1) {
      for (const event of script('chromium', `C${index}`)) browser.background.event(event);
      browser.timers.pass(50);
    }
    expect(panel.messages.length).toBe(told + 10);
  });

  test('gets a log that is too large for one message in several', async () => {
    const browser = new FakeBrowser();
    browser.connect(1, 'devtools');
    await settle();
    const response = [{ name: 'x', value: 'v'.repeat(60_000) }];
    for (let index = 0; index < 100; index += 1) {
      const requests = { [index]: { response } };
      for (const event of script('chromium', `BR${index} HR${index}(200) C${index}`, requests)) {
        browser.background.event(event);
      }
    }
    const panel = browser.connect();
    expect(panel.messages.map(({ kind }) => kind)).toEqual(['snapshot', 'delta']);
    expect(panel.exchanges.size).toBe(100);
  });
});

describe('when the reader clears the list', () => {
  test('every page that follows the tab forgets what it keeps, also one that was away meanwhile', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    const devtools = browser.connect(1, 'devtools');
    await settle();
    for (const event of PREFLIGHTED) browser.background.event(event);
    panel.say({ kind: 'clear' });
    expect(devtools.cleared).toEqual([0, null]);
    browser.kill();
    const again = browser.connect(1, 'devtools');
    await settle();
    expect(again.cleared).toEqual([PREFLIGHTED.at(-1)?.time]);
    expect([...browser.storage.items].filter(([, text]) => text.includes('api.test'))).toEqual([]);
  });
});

describe('the background, killed', () => {
  test.each(PREFLIGHTED.map((_, index) => index))(
    'before event %i of a preflighted request, shows it whole',
    async (cut) => {
      const browser = new FakeBrowser();
      browser.connect();
      await settle();
      for (const event of PREFLIGHTED.slice(0, cut)) browser.background.event(event);
      browser.kill();
      for (const event of PREFLIGHTED.slice(cut)) browser.background.event(event);
      const panel = browser.connect();
      await settle();
      expect(shown(panel)).toEqual(['0 PUT pf:1 200 completed']);
      expect([...panel.exchanges.values()][0]?.beginningMissed).toBe(false);
    },
  );

  test('again before it has read its storage, still knows what it heard in between', async () => {
    const browser = new FakeBrowser();
    browser.connect();
    await settle();
    browser.kill();
    for (const event of PREFLIGHTED.slice(0, 5)) browser.background.event(event);
    browser.kill();
    for (const event of PREFLIGHTED.slice(5)) browser.background.event(event);
    const panel = browser.connect();
    await settle();
    expect(shown(panel)).toEqual(['0 PUT pf:1 200 completed']);
    expect([...browser.storage.items.keys()].filter((key) => key.startsWith('early'))).toEqual([]);
  });

  test('twice while a request ran that only the life in between heard of, does not show it as pending for ever', async () => {
    const browser = new FakeBrowser();
    browser.connect();
    await settle();
    browser.kill();
    for (const event of PREFLIGHTED.slice(0, 1)) browser.background.event(event);
    browser.kill();
    const panel = browser.connect();
    await settle();
    browser.timers.pass(10_000);
    expect([...panel.exchanges.values()].map(({ end }) => end?.kind)).toEqual(['interrupted']);
  });

  test('names itself anew, so that panels ask for a snapshot', async () => {
    const browser = new FakeBrowser();
    const before = browser.connect();
    await settle();
    browser.kill();
    const after = browser.connect();
    await settle();
    expect([before.messages[0]?.boot, after.messages[0]?.boot]).toEqual(['boot 1', 'boot 2']);
  });

  test('keeps pause and preserved log', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    panel.say({ kind: 'pause', paused: true });
    panel.say({ kind: 'preserve-log', preserve: true });
    browser.kill();
    const again = browser.connect();
    await settle();
    expect(again.status).toMatchObject({ paused: true, preserveLog: true });
  });

  test('is not stopped by odd things in its storage', async () => {
    const browser = new FakeBrowser();
    browser.storage.items.set('log3/1/exchange:0', '{"kind":"exchange"}');
    browser.storage.items.set('log5/x/state', 'not json');
    browser.storage.items.set('early3/a/000000', '7');
    browser.kill();
    const panel = browser.connect();
    await settle();
    expect(panel.messages).toHaveLength(1);
  });

  test('says how many stored records it could not read and why, once, and keeps all others', async () => {
    const browser = new FakeBrowser();
    browser.connect();
    await settle();
    for (const event of PREFLIGHTED) browser.background.event(event);
    await settle();
    const { items } = browser.storage;
    const [key, text] = [...items].find(([name]) => name.includes('exchange')) ?? ['', ''];
    items.set(key.replace(/:\d+$/, ':77'), text);
    items.set(key.replace(/:\d+$/, ':78'), text.slice(0, -5));
    items.set(key.replace(/^log\d+/, 'log2'), text);
    items.set(key.replace(/^log\d+/, 'log999'), text);
    items.set('early0/old/000000', '{}');
    items.set('early3/old/000000', '{"kind":"completed"}');
    items.set('somebody else’s', 'note');
    for (let life = 0; life < 2; life += 1) {
      browser.kill();
      const panel = browser.connect();
      await settle();
      browser.timers.pass(50);
      expect(shown(panel)).toEqual(['0 PUT pf:1 200 completed']);
      expect(panel.status?.refused).toMatchObject({ 'record-shape': 4, 'record-version': 3 });
    }
    expect([...items.keys()].filter((name) => !name.startsWith('log5/1/'))).toEqual([]);
  });
});
