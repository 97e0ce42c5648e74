import type { PortToPanel } from '../browser/ports';
import type { ShownTab } from '../exchange/network-event';
import { NOTHING_CHANGED } from '../exchange/recording/change';
import type { ToBackground } from '../protocol';
import { obey } from './commands';
import type { LeftOutAtStart } from './left-out-at-start';
import type { WatchedTab, WatchedTabs } from './watched-tabs';

export type ConnectedPortsParts = {
  readonly tabs: WatchedTabs;
  readonly leftOut: LeftOutAtStart;
  /** Runs at once, or after the logs of the background's last life are back. */
  readonly whenRestored: (run: () => void) => void;
  /** What a tab shows; rejects when it is gone. */
  readonly readShownTab: (tabId: number) => Promise<ShownTab>;
  readonly openGrantPage: () => Promise<void>;
  /** The last port is gone. */
  readonly onNobodyLeft: () => void;
};

/** The ports of panels and DevTools pages: each says hello for a tab, and is heard and told about that tab. */
export class ConnectedPorts {
  readonly #parts: ConnectedPortsParts;
  readonly #ports = new Set<PortToPanel>();

  constructor(parts: ConnectedPortsParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#ports.size;
  }

  open(port: PortToPanel): void {
    const { tabs, whenRestored } = this.#parts;
    this.#ports.add(port);
    let tabId: number | null = null;
    port.onMessage((message) => {
      whenRestored(() => {
        if (message.kind === 'refused') return tabs.refuse(tabId, message.reason);
        if (message.kind === 'hello' && tabId === null && this.#ports.has(port)) {
          tabId = message.tabId;
          this.#attach(port, tabId);
        }
        if (tabId !== null) this.#hear(port, tabId, message);
      });
    });
    port.onClosed(() => {
      this.#ports.delete(port);
      whenRestored(() => {
        if (tabId !== null) this.#detach(port, tabId);
      });
      if (this.#ports.size === 0) this.#parts.onNobodyLeft();
    });
  }

  #attach(port: PortToPanel, tabId: number): void {
    const { tabs, leftOut } = this.#parts;
    const tab = tabs.get(tabId) ?? tabs.open(tabId, []);
    tab.stopGrace?.();
    tab.stopGrace = null;
    tab.ports.add(port);
    leftOut.countFor(tabId);
    // So that a background that is woken before anybody reconnects knows that the tab is watched.
    const isStored = tab.mirrored;
    tab.mirrored = true;
    tabs.changed(tabId, tab, {
      ...NOTHING_CHANGED,
      written: tab.recorder.records().filter(({ kind }) => !isStored || kind === 'state'),
    });
    void this.#learnPage(tabId, tab);
  }

  #detach(port: PortToPanel, tabId: number): void {
    const { tabs } = this.#parts;
    const tab = tabs.get(tabId);
    if (tab === undefined) return;
    tab.ports.delete(port);
    tab.feed.close(port);
    if (tab.ports.size === 0) tabs.release(tabId, tab);
  }

  /** So that requests of workers are known for the page's although its document was loaded before. */
  async #learnPage(tabId: number, tab: WatchedTab): Promise<void> {
    const { tabs, readShownTab } = this.#parts;
    const shown = await readShownTab(tabId).catch(() => null);
    if (shown !== null && tabs.get(tabId) === tab) tabs.changed(tabId, tab, tab.recorder.tabIs(shown));
  }

  #hear(port: PortToPanel, tabId: number, message: ToBackground): void {
    const { tabs, openGrantPage } = this.#parts;
    const tab = tabs.get(tabId);
    if (tab === undefined || (message.kind === 'seen' && message.event.tabId !== tabId)) return;
    const change = obey(tab.recorder, message);
    if (change !== null) tabs.changed(tabId, tab, change);
    if (message.kind === 'clear') for (const one of tab.ports) one.post({ kind: 'cleared', until: null });
    if (message.kind === 'grant-host-access') void openGrantPage();
    if (message.kind === 'read') tab.feed.hasRead(port, message.sequence);
    if (message.kind === 'snapshot-please') tab.feed.snapshot(port);
    if (message.kind !== 'hello') return;
    if (message.from === 'panel') tab.feed.snapshot(port);
    // It may have been away when the list was cleared.
    else port.post({ kind: 'cleared', until: tab.recorder.lastClear() });
  }
}
