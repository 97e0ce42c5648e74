import type { NetworkObserver } from '../browser/web-request';
import type { HostAccess } from '../browser/permissions';
import type { PortToPanel } from '../browser/ports';
import type { SessionStorage } from '../browser/session-storage';
import type { Change } from '../exchange/recording/change';
import { RECORDED_BY_UNKNOWN } from '../exchange/exchange';
import type { Browser, RecordedBy } from '../exchange/exchange';
import type { RecorderLimits } from '../exchange/recording/limits';
import type { LogRecord } from '../exchange/recording/log-record';
import { NO_TAB, type NetworkEvent, type ShownTab } from '../exchange/network-event';
import type { RefusalReason } from '../exchange/refusals';
import { createRecorder, type Recorder } from '../exchange/recording/recorder';
import type { RecordingStatus, ToBackground } from '../protocol';
import { obey } from './commands';
import { EarlyEvents } from './early-events';
import { Mirror } from './mirror';
import { PanelFeed } from './panel-feed';
import { readStoredLogs, type RefusedRecord } from './stored-log';
import type { Timers } from './timers';

export type BackgroundParts = {
  readonly browser: Browser;
  readonly limits: RecorderLimits;
  /** Names this life of the background. */
  readonly boot: string;
  readonly timers: Timers;
  readonly storage: SessionStorage;
  readonly observer: NetworkObserver;
  /** Which browser and which version of the extension record. */
  readonly readVersions: () => Promise<RecordedBy>;
  readonly readHostAccess: () => Promise<HostAccess>;
  readonly openGrantPage: () => Promise<void>;
  /** What a tab shows; rejects when it is gone. */
  readonly readShownTab: (tabId: number) => Promise<ShownTab>;
};

/** Entry points for what the browser reports. */
export type Background = {
  wants(tabId: number): boolean;
  event(event: NetworkEvent): void;
  malformed(tabId: number): void;
  portOpened(port: PortToPanel): void;
  hostAccessChanged(): void;
};

/** What DevTools tells again of requests that ran when the background ended has been told by then. */
const HEARD_AGAIN_MILLISECONDS = 8_000;

/** How long a tab's log, and the listeners, outlive the last port: DevTools pages take a moment to reconnect. */
const GRACE_MILLISECONDS = 3_000;

type Tab = {
  readonly recorder: Recorder;
  readonly feed: PanelFeed;
  readonly ports: Set<PortToPanel>;
  /** False while nobody is connected, so that nothing of what is heard then outlives the wait for somebody. */
  mirrored: boolean;
  stopGrace: (() => void) | null;
};

/**
 * Records the requests of every tab whose DevTools, or whose panel, is connected. The observer must already listen
 * where only listeners that are added synchronously at the start are woken (Chromium); it is stopped when nobody
 * connects within a few seconds.
 */
export function createBackground(parts: BackgroundParts): Background {
  const { browser, limits, boot, timers, storage, observer } = parts;
  const tabs = new Map<number, Tab>();
  let hostAccess: HostAccess = 'all';
  let recordedBy = RECORDED_BY_UNKNOWN;
  let waiting: (() => void)[] | null = [];
  const ports = new Set<PortToPanel>();
  /** What was left out at the start, as long as no tab is there to count it. */
  let uncounted: Pick<RefusedRecord, 'tabId' | 'reason'>[] = [];
  const early = new EarlyEvents(storage, boot);

  const mirror = new Mirror(storage, () => {
    for (const tab of tabs.values()) tab.feed.update(NOTHING);
  });

  /** Runs at once, or after the logs of the background's last life are back. */
  function whenRestored(run: () => void): void {
    if (waiting === null) run();
    else waiting.push(run);
  }

  function openTab(tabId: number, restore: readonly LogRecord[]): Tab {
    const recorder = createRecorder({ browser, recordedBy, limits, restore });
    const status = (): RecordingStatus => ({
      browser,
      hostAccess,
      unstored: mirror.givenUpOf(tabId),
      ...recorder.status(),
    });
    const feed = new PanelFeed(boot, timers, {
      exchanges: () => recorder.exchanges(),
      size: () => recorder.size(),
      ids: () => recorder.ids(),
      status,
    });
    const tab: Tab = { recorder, feed, ports: new Set(), mirrored: true, stopGrace: null };
    tabs.set(tabId, tab);
    return tab;
  }

  function changed(tabId: number, tab: Tab, change: Change): void {
    if (tab.mirrored) mirror.apply(tabId, change);
    if (change.changed.length > 0 || change.removed.length > 0 || change.written.length > 0)
      tab.feed.update(change);
  }

  function apply(event: NetworkEvent): void {
    if (event.tabId === NO_TAB) {
      // Each recorder takes what may be its page's.
      for (const [tabId, tab] of tabs) changed(tabId, tab, tab.recorder.apply(event));
      return;
    }
    const tab = tabs.get(event.tabId);
    if (tab !== undefined) changed(event.tabId, tab, tab.recorder.apply(event));
  }

  /** So that requests of workers are known for the page's although its document was loaded before. */
  async function learnPage(tabId: number, tab: Tab): Promise<void> {
    const shown = await parts.readShownTab(tabId).catch(() => null);
    if (shown !== null && tabs.get(tabId) === tab) changed(tabId, tab, tab.recorder.tabIs(shown));
  }

  function startGrace(tabId: number, tab: Tab): void {
    tab.stopGrace?.();
    tab.stopGrace = timers.after(GRACE_MILLISECONDS, () => {
      tab.stopGrace = null;
      if (tab.ports.size > 0) return;
      tab.feed.stop();
      tabs.delete(tabId);
      mirror.forget(tabId);
    });
  }

  /** DevTools has closed, or seems to: the log stays in memory alone, for as long as a port may return. */
  function release(tabId: number, tab: Tab): void {
    tab.mirrored = false;
    mirror.forget(tabId);
    startGrace(tabId, tab);
  }

  /** Stops listening a while after the last port is gone. */
  function startIdleCheck(): void {
    timers.after(GRACE_MILLISECONDS, () => {
      if (ports.size === 0) observer.stop();
    });
  }

  function attach(port: PortToPanel, tabId: number): void {
    const tab = tabs.get(tabId) ?? openTab(tabId, []);
    tab.stopGrace?.();
    tab.stopGrace = null;
    tab.ports.add(port);
    const left = uncounted;
    uncounted = left.filter((one) => one.tabId !== null && one.tabId !== tabId);
    for (const one of left) if (!uncounted.includes(one)) refuse(tabId, one.reason);
    // So that a background that is woken before anybody reconnects knows that the tab is watched.
    const isStored = tab.mirrored;
    tab.mirrored = true;
    changed(tabId, tab, {
      ...NOTHING,
      written: tab.recorder.records().filter(({ kind }) => !isStored || kind === 'state'),
    });
    void learnPage(tabId, tab);
  }

  function hear(port: PortToPanel, tabId: number, message: ToBackground): void {
    const tab = tabs.get(tabId);
    if (tab === undefined || (message.kind === 'seen' && message.event.tabId !== tabId)) return;
    const change = obey(tab.recorder, message);
    if (change !== null) changed(tabId, tab, change);
    if (message.kind === 'clear') for (const one of tab.ports) one.post({ kind: 'cleared', until: null });
    if (message.kind === 'grant-host-access') void parts.openGrantPage();
    if (message.kind === 'read') tab.feed.hasRead(port, message.sequence);
    if (message.kind === 'snapshot-please') tab.feed.snapshot(port);
    if (message.kind !== 'hello') return;
    if (message.from === 'panel') tab.feed.snapshot(port);
    // It may have been away when the list was cleared.
    else port.post({ kind: 'cleared', until: tab.recorder.lastClear() });
  }

  /** Counts what had to be left out: for its tab, or for all where it names none. */
  function refuse(tabId: number | null, reason: RefusalReason): void {
    for (const [id, tab] of tabs)
      if (tabId === null || id === tabId) changed(id, tab, tab.recorder.refuse(reason, 1));
  }

  async function refreshHostAccess(): Promise<void> {
    hostAccess = await parts.readHostAccess();
    for (const tab of tabs.values()) tab.feed.update(NOTHING);
  }

  async function learnVersions(): Promise<void> {
    recordedBy = await parts.readVersions();
  }

  async function restore(): Promise<void> {
    const [stored] = await Promise.all([
      storage.read().catch(() => ({})),
      refreshHostAccess().catch(() => undefined),
      learnVersions().catch(() => undefined),
    ]);
    const { logs, refused } = readStoredLogs(stored);
    for (const [tabId, records] of logs) {
      mirror.assume(tabId, records);
      const tab = openTab(tabId, records);
      startGrace(tabId, tab);
      timers.after(HEARD_AGAIN_MILLISECONDS, () => {
        if (tabs.get(tabId) === tab) changed(tabId, tab, tab.recorder.interruptUnheard());
      });
    }
    const runs = waiting ?? [];
    waiting = null;
    const left = early.leftIn(stored);
    for (const event of left.events) apply(event);
    // Those were heard by an earlier life, and what came until this one was not.
    if (left.events.length > 0) for (const tab of tabs.values()) tab.recorder.mayHaveMissed();
    const unreadable = Array.from(
      { length: left.unreadable },
      () => ({ tabId: null, reason: 'record-shape' }) as const,
    );
    for (const one of [...refused, ...unreadable]) {
      const isCounted = one.tabId === null ? tabs.size > 0 : tabs.has(one.tabId);
      if (isCounted) refuse(one.tabId, one.reason);
      else uncounted.push(one);
    }
    if (refused.length > 0) storage.remove(refused.map(({ key }) => key)).catch(() => undefined);
    for (const run of runs) run();
    mirror.whenStored(() => {
      early.forget(stored);
    });
  }

  void restore();
  startIdleCheck();

  return {
    wants: (tabId) => waiting !== null || tabs.has(tabId) || (tabId === NO_TAB && tabs.size > 0),
    event(event) {
      if (waiting !== null) early.keep(event);
      whenRestored(() => {
        apply(event);
      });
    },
    malformed(tabId) {
      whenRestored(() => {
        refuse(tabId === NO_TAB ? null : tabId, 'event-shape');
      });
    },
    portOpened(port) {
      ports.add(port);
      observer.start();
      let tabId: number | null = null;
      port.onMessage((message) => {
        whenRestored(() => {
          if (message.kind === 'refused') return refuse(tabId, message.reason);
          if (message.kind === 'hello' && tabId === null && ports.has(port)) {
            tabId = message.tabId;
            attach(port, tabId);
          }
          if (tabId !== null) hear(port, tabId, message);
        });
      });
      port.onClosed(() => {
        ports.delete(port);
        whenRestored(() => {
          const tab = tabId === null ? undefined : tabs.get(tabId);
          if (tabId !== null && tab !== undefined) {
            tab.ports.delete(port);
            tab.feed.close(port);
            if (tab.ports.size === 0) release(tabId, tab);
          }
        });
        if (ports.size === 0) startIdleCheck();
      });
    },
    hostAccessChanged() {
      void refreshHostAccess().catch(() => undefined);
    },
  };
}

const NOTHING: Change = { changed: [], removed: [], written: [], erased: [] };
