import type { HostAccess } from '../browser/permissions';
import type { PortToPanel } from '../browser/ports';
import type { SessionStorage } from '../browser/session-storage';
import { RECORDED_BY_UNKNOWN, type Browser, type RecordedBy } from '../exchange/exchange';
import { NO_TAB, type NetworkEvent } from '../exchange/network-event';
import { NOTHING_CHANGED, type Change } from '../exchange/recording/change';
import type { RecorderLimits } from '../exchange/recording/limits';
import type { LogRecord } from '../exchange/recording/log-record';
import { Recorder } from '../exchange/recording/recorder';
import type { RefusalReason } from '../exchange/refusals';
import type { RecordingStatus } from '../protocol';
import { Mirror } from './mirror';
import { PanelFeed } from './panel-feed';
import type { Timers } from './timers';

/** A tab whose DevTools, or whose panel, is connected or was a moment ago. */
export type WatchedTab = {
  readonly recorder: Recorder;
  readonly feed: PanelFeed;
  readonly ports: Set<PortToPanel>;
  /** False while nobody is connected, so that nothing of what is heard then outlives the wait for somebody. */
  mirrored: boolean;
  stopGrace: (() => void) | null;
};

export type WatchedTabsParts = {
  readonly browser: Browser;
  readonly limits: RecorderLimits;
  /** Names this life of the background. */
  readonly boot: string;
  readonly timers: Timers;
  readonly storage: SessionStorage;
};

/** How long a tab's log, and the listeners, outlive the last port: DevTools pages take a moment to reconnect. */
export const GRACE_MILLISECONDS = 3_000;

/** The tabs whose requests are recorded, each with its recorder, its panels and its copy in the storage. */
export class WatchedTabs {
  readonly mirror: Mirror;
  /** Which browser and which version of the extension record. */
  recordedBy: RecordedBy = RECORDED_BY_UNKNOWN;
  readonly #parts: WatchedTabsParts;
  readonly #tabs = new Map<number, WatchedTab>();
  #hostAccess: HostAccess = 'all';

  constructor(parts: WatchedTabsParts) {
    this.#parts = parts;
    this.mirror = new Mirror(parts.storage, () => {
      this.#tellStatus();
    });
  }

  get size(): number {
    return this.#tabs.size;
  }

  has(tabId: number): boolean {
    return this.#tabs.has(tabId);
  }

  get(tabId: number): WatchedTab | undefined {
    return this.#tabs.get(tabId);
  }

  /** Begins to record a tab, with what an earlier life of the background stored of it. */
  open(tabId: number, restore: readonly LogRecord[]): WatchedTab {
    const { browser, limits, boot, timers } = this.#parts;
    const recorder = new Recorder({ browser, recordedBy: this.recordedBy, limits, restore });
    const status = (): RecordingStatus => ({
      browser,
      hostAccess: this.#hostAccess,
      unstored: this.mirror.givenUpOf(tabId),
      ...recorder.status(),
    });
    const feed = new PanelFeed(boot, timers, {
      exchanges: () => recorder.exchanges(),
      size: () => recorder.size(),
      ids: () => recorder.ids(),
      status,
    });
    const tab: WatchedTab = { recorder, feed, ports: new Set(), mirrored: true, stopGrace: null };
    this.#tabs.set(tabId, tab);
    return tab;
  }

  /** Tells the storage and the panels what changed in a tab's log. */
  changed(tabId: number, tab: WatchedTab, change: Change): void {
    if (tab.mirrored) this.mirror.apply(tabId, change);
    if (change.changed.length > 0 || change.removed.length > 0 || change.written.length > 0)
      tab.feed.update(change);
  }

  apply(event: NetworkEvent): void {
    if (event.tabId === NO_TAB) {
      // Each recorder takes what may be its page's.
      for (const [tabId, tab] of this.#tabs) this.changed(tabId, tab, tab.recorder.apply(event));
      return;
    }
    const tab = this.#tabs.get(event.tabId);
    if (tab !== undefined) this.changed(event.tabId, tab, tab.recorder.apply(event));
  }

  /** Counts what had to be left out: for its tab, or for all where it names none. */
  refuse(tabId: number | null, reason: RefusalReason): void {
    for (const [id, tab] of this.#tabs)
      if (tabId === null || id === tabId) this.changed(id, tab, tab.recorder.refuse(reason, 1));
  }

  /** Takes note that events of the requests that run now may have been lost. */
  mayHaveMissed(): void {
    for (const tab of this.#tabs.values()) tab.recorder.mayHaveMissed();
  }

  hostAccessIs(hostAccess: HostAccess): void {
    this.#hostAccess = hostAccess;
    this.#tellStatus();
  }

  /** Keeps a tab's log for as long as a port may return. */
  startGrace(tabId: number, tab: WatchedTab): void {
    tab.stopGrace?.();
    tab.stopGrace = this.#parts.timers.after(GRACE_MILLISECONDS, () => {
      tab.stopGrace = null;
      if (tab.ports.size > 0) return;
      tab.feed.stop();
      this.#tabs.delete(tabId);
      this.mirror.forget(tabId);
    });
  }

  /** DevTools has closed, or seems to: the log stays in memory alone, for as long as a port may return. */
  release(tabId: number, tab: WatchedTab): void {
    tab.mirrored = false;
    this.mirror.forget(tabId);
    this.startGrace(tabId, tab);
  }

  #tellStatus(): void {
    for (const tab of this.#tabs.values()) tab.feed.update(NOTHING_CHANGED);
  }
}
