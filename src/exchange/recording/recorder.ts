import type { Browser, Exchange, RecordedBy } from '../exchange';
import type { Change } from './change';
import { DevToolsRecorder } from './devtools-recorder';
import { HandedRequests } from './handed-requests';
import type { RecorderLimits } from './limits';
import { LogCounters } from './log-counters';
import type { LogRecord, StateRecord } from './log-record';
import type { NetworkEvent, ShownTab } from '../network-event';
import { PageSightings } from './page-sightings';
import { FIRST_PAGE, PageTracker } from './page-tracker';
import { NOTHING_REFUSED, type RefusalReason } from '../refusals';
import { RequestRecorder } from './request-recorder';
import { SharedHeaders } from '../shared-headers';
import { TabLog } from './tab-log';

export type RecorderOptions = {
  readonly browser: Browser;
  readonly recordedBy: RecordedBy;
  readonly limits: RecorderLimits;
  /** Records of an earlier recorder of the same tab, in any order; some may be missing. */
  readonly restore?: readonly LogRecord[];
};

/** What a recorder is doing, beside the exchanges. */
export type RecorderStatus = Pick<
  StateRecord,
  | 'paused'
  | 'preserveLog'
  | 'navigationSeen'
  | 'logBytes'
  | 'sameOriginRequests'
  | 'droppedExchanges'
  | 'ignoredEvents'
  | 'refused'
>;

/** Turns the browser events of one tab into exchanges. Without clock, randomness or input and output of its own. */
export type Recorder = {
  apply(event: NetworkEvent): Change;
  /** Forgets every exchange. */
  clear(): Change;
  /** While paused, requests that begin are not recorded; those that run are recorded to their end. */
  setPaused(paused: boolean): Change;
  /** Whether exchanges survive a navigation. */
  setPreserveLog(preserve: boolean): Change;
  /** Takes note that events of the requests that run now may have been lost. */
  mayHaveMissed(): void;
  /** Gives up on requests that ran when an earlier recorder ended, as far as nothing was heard of them since. */
  interruptUnheard(): Change;
  /** How many bytes the exchanges may take; the oldest go at once where they take more. */
  setLogBytes(bytes: number): Change;
  /** Tells the tab's world, and the URL of its document, as long as nothing that was heard told its origin. */
  tabIs(shown: ShownTab): Change;
  /** Counts what had to be left out, and why. */
  refuse(reason: RefusalReason, times: number): Change;
  /** Time of the last event before the log was cleared, milliseconds since the epoch; 0 for never. */
  lastClear(): number;
  /** How many exchanges there are, shown or not, those included whose details were lost. */
  size(): number;
  /** Shown exchanges, oldest first. */
  exchanges(): readonly Exchange[];
  /** Of all shown exchanges, oldest first, and of those among them whose details were lost when a recorder ended. */
  ids(): { readonly all: readonly string[]; readonly lost: readonly string[] };
  status(): RecorderStatus;
  /** Everything that `restore` needs. */
  records(): readonly LogRecord[];
};

const NOTHING_COUNTED = {
  sameOriginRequests: 0,
  droppedExchanges: 0,
  ignoredEvents: 0,
  reportedExchanges: 0,
  refused: NOTHING_REFUSED,
};

/** Makes the recorder of one tab. Each event costs the same however long the log is. */
export function createRecorder({ browser, recordedBy, limits, restore = [] }: RecorderOptions): Recorder {
  const saved = restore.find((record) => record.kind === 'state');
  const log = new TabLog(browser, limits, restore);
  const sightings = new PageSightings(log, limits.urlCharacters);
  const pages = new PageTracker(saved?.pages ?? FIRST_PAGE);
  const counters = new LogCounters(saved ?? NOTHING_COUNTED);
  const handed = new HandedRequests();
  const requests = new RequestRecorder({ browser, recordedBy, limits, log, pages, counters, handed });
  const devtools = new DevToolsRecorder({ browser, recordedBy, limits, log, pages, requests, handed });
  const shared = new SharedHeaders();
  let paused = saved?.paused ?? false;
  let preserveLog = saved?.preserveLog ?? false;
  let logBytes = saved?.logBytes ?? limits.logBytes;
  let navigationSeen = saved?.navigationSeen ?? false;
  let lastNavigation = saved?.lastNavigation ?? 0;
  let lastClear = saved?.lastClear ?? 0;
  let newest = log.newest(lastClear);
  let revision = 0;
  let written = '0 0 0';

  function state(): StateRecord {
    return {
      kind: 'state',
      paused,
      preserveLog,
      navigationSeen,
      lastNavigation,
      lastClear,
      logBytes,
      ...counters.counts,
      pages: pages.state(),
    };
  }

  /** The state record is written only when something in it may have changed. */
  function take(): Change {
    const now = `${String(revision)} ${String(pages.revision)} ${String(counters.revision)}`;
    if (now !== written) log.changes.write(state());
    written = now;
    return log.changes.take();
  }

  function removeWhere(goes: (exchange: Pick<Exchange, 'page'>) => boolean): void {
    const all = [...log.givenUp.records(), ...[...log.records()].map(({ exchange }) => exchange)];
    for (const { id } of all.filter(goes)) log.remove(id);
  }

  /** Drops the oldest exchanges while there are too many, or they take too much; never the only one. */
  function makeRoom(): void {
    while (log.size > limits.exchanges || (log.bytes > logBytes && log.size > 1)) {
      const oldest = log.oldest();
      if (oldest === null) return;
      log.remove(oldest.id);
      if (!oldest.hidden) counters.count('droppedExchanges');
    }
  }

  function navigated(time: number, url: string): void {
    // DevTools pages repeat themselves when the background may have missed something.
    if (time <= lastNavigation) return;
    lastNavigation = time;
    revision += 1;
    // Requests that the last page made on its way out may come after the first ones of the page that is shown.
    if (pages.navigated(url, time)) removeOldPages();
  }

  function removeOldPages(): void {
    if (preserveLog) return;
    removeWhere((exchange) => exchange.page < pages.shown);
    shared.clear();
  }

  function pageShown(): void {
    navigationSeen = true;
    revision += 1;
    removeOldPages();
    if (!preserveLog) counters.resetRequests();
  }

  /** Whether a request of that time that only DevTools tells of belongs in the log. */
  const wantsUnheard = (time: number): boolean => !paused && time > lastClear && time > pages.shownSince;

  return {
    apply(told) {
      const event = shared.ofEvent(told);
      newest = Math.max(newest, event.time);
      const shownBefore = pages.shown;
      if (event.kind === 'navigated') navigated(event.time, event.url);
      else if (event.kind === 'devtools-entry') devtools.apply(event, wantsUnheard(event.time));
      else if (event.kind === 'page-saw') sightings.join(event);
      else {
        requests.apply(event, paused);
        devtools.responseHeard(event);
      }
      if (pages.shown !== shownBefore) pageShown();
      makeRoom();
      return take();
    },
    clear() {
      lastClear = newest;
      removeWhere(() => true);
      shared.clear();
      log.removeLonePreflights();
      handed.clear();
      devtools.clear(newest);
      sightings.clear();
      counters.resetRequests();
      return take();
    },
    setPaused(value) {
      paused = value;
      revision += 1;
      return take();
    },
    setPreserveLog(value) {
      preserveLog = value;
      revision += 1;
      return take();
    },
    mayHaveMissed: () => {
      log.mayHaveMissed();
    },
    interruptUnheard() {
      log.interruptUnheard();
      return take();
    },
    setLogBytes(bytes) {
      logBytes = bytes;
      revision += 1;
      makeRoom();
      return take();
    },
    tabIs({ url, userContext }) {
      if (url !== null) pages.urlIs(url);
      pages.userContextIs(userContext);
      return take();
    },
    refuse(reason, times) {
      counters.refuse(reason, times);
      return take();
    },
    lastClear: () => lastClear,
    size: () => log.size,
    exchanges: () => [...log.records()].filter(({ hidden }) => !hidden).map(({ exchange }) => exchange),
    ids() {
      const shown = [...log.records()].filter(({ hidden }) => !hidden);
      const placed = shown.map(({ order, exchange }) => ({ order, id: exchange.id }));
      const givenUp = [...log.givenUp.records()];
      const inOrder = [...placed, ...givenUp].sort((a, b) => a.order - b.order);
      return { all: inOrder.map(({ id }) => id), lost: givenUp.map(({ id }) => id) };
    },
    status() {
      const { sameOriginRequests, droppedExchanges, ignoredEvents, refused } = counters.counts;
      return {
        paused,
        preserveLog,
        navigationSeen,
        logBytes,
        sameOriginRequests,
        droppedExchanges,
        ignoredEvents,
        refused,
      };
    },
    records: () => [
      ...log.records(),
      ...log.givenUp.records(),
      ...log.lonePreflights(),
      state(),
      { kind: 'passed-over', ids: log.passedOver() },
    ],
  };
}
