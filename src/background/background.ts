import type { NetworkObserver } from '../browser/web-request';
import type { HostAccess } from '../browser/permissions';
import type { PortToPanel } from '../browser/ports';
import type { RecordedBy } from '../exchange/exchange';
import { NO_TAB, type NetworkEvent, type ShownTab } from '../exchange/network-event';
import { ConnectedPorts } from './connected-ports';
import { EarlyEvents } from './early-events';
import { LeftOutAtStart } from './left-out-at-start';
import { restoreLogs } from './restored-logs';
import { GRACE_MILLISECONDS, WatchedTabs, type WatchedTabsParts } from './watched-tabs';

export type BackgroundParts = WatchedTabsParts & {
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

/**
 * Records the requests of every tab whose DevTools, or whose panel, is connected. The observer must already listen
 * where only listeners that are added synchronously at the start are woken (Chromium); it is stopped when nobody
 * connects within a few seconds.
 */
export function createBackground(parts: BackgroundParts): Background {
  const { boot, timers, storage, observer, readShownTab, openGrantPage } = parts;
  const tabs = new WatchedTabs(parts);
  const leftOut = new LeftOutAtStart(tabs);
  const early = new EarlyEvents(storage, boot);
  let waiting: (() => void)[] | null = [];

  function whenRestored(run: () => void): void {
    if (waiting === null) run();
    else waiting.push(run);
  }

  const ports = new ConnectedPorts({
    tabs,
    leftOut,
    whenRestored,
    readShownTab,
    openGrantPage,
    onNobodyLeft: startIdleCheck,
  });

  /** Stops listening a while after the last port is gone. */
  function startIdleCheck(): void {
    timers.after(GRACE_MILLISECONDS, () => {
      if (ports.size === 0) observer.stop();
    });
  }

  async function refreshHostAccess(): Promise<void> {
    tabs.hostAccessIs(await parts.readHostAccess());
  }

  async function learnVersions(): Promise<void> {
    tabs.recordedBy = await parts.readVersions();
  }

  async function restore(): Promise<void> {
    const [stored] = await Promise.all([
      storage.read().catch(() => ({})),
      refreshHostAccess().catch(() => undefined),
      learnVersions().catch(() => undefined),
    ]);
    const runs = waiting ?? [];
    waiting = null;
    restoreLogs(stored, { tabs, early, leftOut, storage, timers });
    for (const run of runs) run();
    tabs.mirror.whenStored(() => {
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
        tabs.apply(event);
      });
    },
    malformed(tabId) {
      whenRestored(() => {
        tabs.refuse(tabId === NO_TAB ? null : tabId, 'event-shape');
      });
    },
    portOpened(port) {
      observer.start();
      ports.open(port);
    },
    hostAccessChanged() {
      void refreshHostAccess().catch(() => undefined);
    },
  };
}
