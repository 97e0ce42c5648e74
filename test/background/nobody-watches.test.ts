import { describe, expect, test } from 'vitest';
import { FakeBrowser, settle } from './fake-browser';
import { PREFLIGHTED, shown } from './preflighted-request';

describe('while nobody watches', () => {
  test('listeners go a few seconds after the background was woken without any DevTools open', async () => {
    const browser = new FakeBrowser();
    await settle();
    expect(browser.listening).toBe(true);
    browser.timers.pass(3_000);
    expect(browser.listening).toBe(false);
  });

  test('listeners and log go a few seconds after the last port closed', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    for (const event of PREFLIGHTED) browser.background.event(event);
    browser.timers.pass(10_000);
    expect(browser.listening).toBe(true);
    panel.close();
    browser.timers.pass(3_000);
    await settle();
    expect(browser.listening).toBe(false);
    expect(browser.background.wants(1)).toBe(false);
    expect([...browser.storage.items.keys()]).toEqual([]);
  });

  test('a port that closes and opens again within that time loses nothing', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    for (const event of PREFLIGHTED.slice(0, 5)) browser.background.event(event);
    panel.close();
    browser.timers.pass(1_000);
    for (const event of PREFLIGHTED.slice(5)) browser.background.event(event);
    const again = browser.connect();
    browser.timers.pass(10_000);
    expect(shown(again)).toEqual(['0 PUT pf:1 200 completed']);
    expect(browser.listening).toBe(true);

    browser.kill();
    const afterKill = browser.connect();
    await settle();
    expect(shown(afterKill)).toEqual(['0 PUT pf:1 200 completed']);
  });

  test('nothing is stored once the last port has closed, nor found by a background that starts then', async () => {
    const browser = new FakeBrowser();
    const panel = browser.connect();
    await settle();
    for (const event of PREFLIGHTED.slice(0, 5)) browser.background.event(event);
    panel.close();
    await settle();
    expect([...browser.storage.items.keys()]).toEqual([]);
    for (const event of PREFLIGHTED.slice(5)) browser.background.event(event);
    await settle();
    expect([...browser.storage.items.keys()]).toEqual([]);

    browser.kill();
    const later = browser.connect();
    await settle();
    expect(shown(later)).toEqual([]);
  });

  test('a tab whose DevTools closed while the background was dead is forgotten', async () => {
    const browser = new FakeBrowser();
    browser.connect();
    await settle();
    browser.kill();
    await settle();
    expect(browser.background.wants(1)).toBe(true);
    browser.timers.pass(3_000);
    await settle();
    expect(browser.background.wants(1)).toBe(false);
    expect([...browser.storage.items.keys()]).toEqual([]);
  });
});
