import type { Browser, Exchange, RecordedBy } from '../exchange';
import type { Change } from './change';
import { DevToolsRecorder } from './devtools-recorder';
import { HandedRequests } from './handed-requests';
import type { RecorderLimits } from './limits';
import { LogCounters } from './log-counters';
import type { LogRecord, StateRecord } from './log-record';
import type { Navigated, NetworkEvent, ShownTab } from '../network-event';
import { OrderNumbers } from './order-numbers';
import { PageSightings } from './page-sightings';
import { PageTracker } from './page-tracker';
import type { RefusalReason } from '../refusals';
import { RequestRecorder } from './request-recorder';
import { SharedHeaders } from '../shared-headers';
import { FIRST_STATE, RecorderState } from './recorder-state';
import { TabLog } from './tab-log';
import { UnheardRequests } from './unheard-requests';

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

/**
 * Turns the browser events of one tab into exchanges. Without clock, randomness or input and output of its own; each
 * event costs the same however long the log is.
 */
export class Recorder {
  readonly #limits: RecorderLimits;
  readonly #log: TabLog;
  readonly #pages: PageTracker;
  readonly #state: RecorderState;
  readonly #counters: LogCounters;
  readonly #sightings: PageSightings;
  readonly #handed = new HandedRequests();
  readonly #requests: RequestRecorder;
  readonly #devtools: DevToolsRecorder;
  readonly #shared = new SharedHeaders();
  /** The latest time of an event. */
  #newest: number;
  /** The revisions that the state record was last written with. */
  #written = '0 0 0';

  constructor({ browser, recordedBy, limits, restore = [] }: RecorderOptions) {
    const saved = restore.find((record) => record.kind === 'state');
    const state = saved ?? { ...FIRST_STATE, logBytes: limits.logBytes };
    const log = new TabLog(browser, limits, restore);
    const pages = new PageTracker(state.pages);
    const counters = new LogCounters(state);
    const numbers = new OrderNumbers(log);
    const shared = { browser, recordedBy, limits, log, pages, handed: this.#handed };
    this.#limits = limits;
    this.#log = log;
    this.#pages = pages;
    this.#state = new RecorderState(state);
    this.#counters = counters;
    this.#sightings = new PageSightings(log, limits.urlCharacters);
    this.#requests = new RequestRecorder({ ...shared, counters, numbers });
    const unheardRequests = new UnheardRequests(log, counters, numbers);
    this.#devtools = new DevToolsRecorder({ ...shared, unheardRequests });
    this.#newest = log.newest(state.lastClear);
  }

  apply(told: NetworkEvent): Change {
    const event = this.#shared.ofEvent(told);
    this.#newest = Math.max(this.#newest, event.time);
    const shownBefore = this.#pages.shown;
    if (event.kind === 'navigated') this.#navigated(event);
    else if (event.kind === 'devtools-entry') this.#devtools.apply(event, this.#wantsUnheard(event.time));
    else if (event.kind === 'page-saw') this.#sightings.join(event);
    else {
      this.#requests.apply(event, this.#state.settings.paused);
      this.#devtools.responseHeard(event);
    }
    if (this.#pages.shown !== shownBefore) this.#pageShown();
    this.#makeRoom();
    return this.#take();
  }

  /** Forgets every exchange. */
  clear(): Change {
    this.#state.change({ lastClear: this.#newest });
    this.#log.removeWhere(() => true);
    this.#shared.clear();
    this.#log.lone.removeAll();
    this.#handed.clear();
    this.#devtools.clear(this.#newest);
    this.#sightings.clear();
    this.#counters.resetRequests();
    return this.#take();
  }

  /** While paused, requests that begin are not recorded; those that run are recorded to their end. */
  setPaused(paused: boolean): Change {
    this.#state.change({ paused });
    return this.#take();
  }

  /** Whether exchanges survive a navigation. */
  setPreserveLog(preserveLog: boolean): Change {
    this.#state.change({ preserveLog });
    return this.#take();
  }

  /** Takes note that events of the requests that run now may have been lost. */
  mayHaveMissed(): void {
    this.#log.mayHaveMissed();
  }

  /** Gives up on requests that ran when an earlier recorder ended, as far as nothing was heard of them since. */
  interruptUnheard(): Change {
    this.#log.interruptUnheard();
    return this.#take();
  }

  /** How many bytes the exchanges may take; the oldest go at once where they take more. */
  setLogBytes(logBytes: number): Change {
    this.#state.change({ logBytes });
    this.#makeRoom();
    return this.#take();
  }

  /** Tells the tab's world, and the URL of its document, as long as nothing that was heard told its origin. */
  tabIs({ url, userContext }: ShownTab): Change {
    if (url !== null) this.#pages.urlIs(url);
    this.#pages.userContextIs(userContext);
    return this.#take();
  }

  /** Counts what had to be left out, and why. */
  refuse(reason: RefusalReason, times: number): Change {
    this.#counters.refuse(reason, times);
    return this.#take();
  }

  /** Time of the last event before the log was cleared, milliseconds since the epoch; 0 for never. */
  lastClear(): number {
    return this.#state.settings.lastClear;
  }

  /** How many exchanges there are, shown or not, those included whose details were lost. */
  size(): number {
    return this.#log.size;
  }

  /** Shown exchanges, oldest first. */
  exchanges(): readonly Exchange[] {
    return this.#log.shown().map(({ exchange }) => exchange);
  }

  /** Of all shown exchanges, oldest first, and of those among them whose details were lost when a recorder ended. */
  ids(): { readonly all: readonly string[]; readonly lost: readonly string[] } {
    return this.#log.ids();
  }

  status(): RecorderStatus {
    const { paused, preserveLog, navigationSeen, logBytes } = this.#state.settings;
    const { sameOriginRequests, droppedExchanges, ignoredEvents, refused } = this.#counters.counts;
    const counted = { sameOriginRequests, droppedExchanges, ignoredEvents, refused };
    return { paused, preserveLog, navigationSeen, logBytes, ...counted };
  }

  /** Everything that `restore` needs. */
  records(): readonly LogRecord[] {
    return [
      ...this.#log.records(),
      ...this.#log.givenUp.records(),
      ...this.#log.lone.records(),
      this.#stateRecord(),
      { kind: 'passed-over', ids: this.#log.passedOver.ids },
    ];
  }

  #stateRecord(): StateRecord {
    const pages = this.#pages.state();
    return { kind: 'state', ...this.#state.settings, ...this.#counters.counts, pages };
  }

  /** The state record is written only when something in it may have changed. */
  #take(): Change {
    const now = [this.#state, this.#pages, this.#counters].map(({ revision }) => revision).join(' ');
    if (now !== this.#written) this.#log.changes.write(this.#stateRecord());
    this.#written = now;
    return this.#log.changes.take();
  }

  /** Drops the oldest exchanges while there are too many, or they take too much; never the only one. */
  #makeRoom(): void {
    const log = this.#log;
    const { logBytes } = this.#state.settings;
    while (log.size > this.#limits.exchanges || (log.bytes > logBytes && log.size > 1)) {
      const oldest = log.oldest();
      if (oldest === null) return;
      log.remove(oldest.id);
      if (!oldest.hidden) this.#counters.count('droppedExchanges');
    }
  }

  #navigated({ time, url, recordedFromStart }: Navigated): void {
    if (recordedFromStart === true) this.#state.change({ navigationSeen: true });
    // DevTools pages repeat themselves when the background may have missed something.
    if (time <= this.#state.settings.lastNavigation) return;
    this.#state.change({ lastNavigation: time });
    // Requests that the last page made on its way out may come after the first ones of the page that is shown.
    if (this.#pages.navigated(url, time)) this.#removeOldPages();
  }

  #removeOldPages(): void {
    if (this.#state.settings.preserveLog) return;
    this.#log.removeWhere((exchange) => exchange.page < this.#pages.shown);
    this.#shared.clear();
  }

  #pageShown(): void {
    this.#state.change({ navigationSeen: true });
    this.#removeOldPages();
    if (!this.#state.settings.preserveLog) this.#counters.resetRequests();
  }

  /** Whether a request of that time that only DevTools tells of belongs in the log. */
  #wantsUnheard(time: number): boolean {
    const { paused, lastClear } = this.#state.settings;
    return !paused && time > lastClear && time > this.#pages.shownSince;
  }
}
