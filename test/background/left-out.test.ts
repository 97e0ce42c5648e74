import { describe, expect, test } from 'vitest';
import { NO_TAB } from '../../src/exchange/network-event';
import { FakeBrowser, settle } from './fake-browser';

describe('what is left out', () => {
  test('of an event that names no tab is counted for every tab, as the event may have been any one’s', async () => {
    const browser = new FakeBrowser();
    const panels = [browser.connect(1), browser.connect(2)];
    await settle();
    browser.background.malformed(NO_TAB);
    browser.timers.pass(50);
    expect(panels.map(({ status }) => status?.refused['event-shape'])).toEqual([1, 1]);
  });

  test('of the storage when no log could be read is counted for the tab that connects then, and once', async () => {
    const browser = new FakeBrowser();
    browser.storage.items.set('log3/1/state', '{}');
    browser.storage.items.set('log5/1/exchange:9', 'x');
    browser.storage.items.set('log5/2/exchange:9', 'x');
    browser.storage.items.set('early3/old/000000', '7');
    browser.kill();
    await settle();
    const panel = browser.connect(1);
    const again = browser.connect(1);
    const other = browser.connect(2);
    browser.timers.pass(50);
    expect(panel.status?.refused).toMatchObject({ 'record-shape': 2, 'record-version': 1 });
    expect(again.status?.refused).toMatchObject({ 'record-shape': 2, 'record-version': 1 });
    expect(other.status?.refused).toMatchObject({ 'record-shape': 1, 'record-version': 0 });
  });
});
