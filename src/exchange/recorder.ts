import type { Browser, Exchange } from './exchange';
import type { Change } from './change';
import {
  exchangeFromEntry,
  hasAnswerBeforeRewriting,
  hasSameAnswer,
  preflightFromEntry,
  readEntry,
  type Reading,
} from './devtools-report';
import { EntryClaims } from './entry-claims';
import { keptHeaderBytes, lastHopIndex } from './exchange-changes';
import { cutUrl, type RecorderLimits } from './limits';
import { headerBytes, limitHeaders } from './header-limit';
import { LogCounters } from './log-counters';
import type { ExchangeRecord, LogRecord, StateRecord } from './log-record';
import type { DevToolsEntry, NetworkEvent } from './network-event';
import type { MessagePlace } from './message-index';
import { PageSightings } from './page-sightings';
import { preflightedMethod } from './pairing';
import { originOfDocument } from './main-document';
import { FIRST_PAGE, PageTracker } from './page-tracker';
import { RequestRecorder } from './request-recorder';
import { TabLog } from './tab-log';

export type RecorderOptions = {
  readonly browser: Browser;
  readonly limits: RecorderLimits;
  /** Records of an earlier recorder of the same tab, in any order; some may be missing. */
  readonly restore?: readonly LogRecord[];
};

/** What a recorder is doing, beside the exchanges. */
export type RecorderStatus = Pick<
  StateRecord,
  'paused' | 'preserveLog' | 'navigationSeen' | 'sameOriginRequests' | 'droppedExchanges' | 'ignoredEvents'
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
  /** Tells the URL of the tab's document, as long as nothing that was heard told its origin. */
  pageIs(url: string): Change;
  /** Counts an event that had the wrong shape. */
  ignore(): Change;
  /** Shown exchanges, oldest first. */
  exchanges(): readonly Exchange[];
  status(): RecorderStatus;
  /** Everything that `restore` needs. */
  records(): readonly LogRecord[];
};

const NOTHING_COUNTED = {
  sameOriginRequests: 0,
  droppedExchanges: 0,
  ignoredEvents: 0,
  reportedExchanges: 0,
};

/** DevTools' clock and webRequest's differ by the way to the network process; more than this is another request. */
const JOIN_WITHIN_MILLISECONDS = 5_000;
/** Requests that are alike in method, URL and time, and still told apart by what DevTools reports of each. */
const MOST_CANDIDATES = 512;
/** DevTools tells times in whole milliseconds; within that, the first to begin is the first to be told of. */
const SAME_TIME_MILLISECONDS = 2;

type Told = { readonly place: MessagePlace; readonly news: ExchangeRecord | null };

/** Makes the recorder of one tab. Each event costs the same however long the log is. */
export function createRecorder({ browser, limits, restore = [] }: RecorderOptions): Recorder {
  const saved = restore.find((record) => record.kind === 'state');
  const log = new TabLog(browser, limits, restore);
  const claims = new EntryClaims();
  const sightings = new PageSightings(log, limits.urlCharacters);
  const pages = new PageTracker(saved?.pages ?? FIRST_PAGE);
  const counters = new LogCounters(saved ?? NOTHING_COUNTED);
  const requests = new RequestRecorder({ browser, limits, log, pages, counters });
  let paused = saved?.paused ?? false;
  let preserveLog = saved?.preserveLog ?? false;
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

  function removeWhere(goes: (exchange: Exchange) => boolean): void {
    const ids = [...log.records()]
      .filter(({ exchange }) => goes(exchange))
      .map(({ exchange }) => exchange.id);
    for (const id of ids) log.remove(id);
  }

  function navigated(time: number, url: string): void {
    // DevTools pages repeat themselves when the background may have missed something.
    if (time <= lastNavigation) return;
    lastNavigation = time;
    const page = pages.navigated(originOfDocument(url));
    navigationSeen = true;
    revision += 1;
    if (preserveLog) return;
    removeWhere((exchange) => exchange.page < page);
    counters.resetRequests();
  }

  function report(entry: DevToolsEntry): void {
    const asked = preflightedMethod(entry.method, entry.requestHeaders);
    const part = asked === null ? 'hop' : 'preflight';
    const places = placesOf(entry, entry.method).filter((place) => place.part === part);
    if (entry.unsent !== null) {
      // Whatever webRequest has told of was sent.
      const isHeardOf = places.some((place) => claims.allow(entry, place));
      if (entry.repeated && !isHeardOf) reportUnheard(entry);
      return;
    }
    const told = bestOf(entry, places);
    if (told !== null) {
      claims.take(entry, told.place);
      if (told.news !== null) log.put(told.news);
      if (told.place.part === 'hop' && told.place.hop === 0) tellCallFrames(told.place.id, entry);
    } else if (asked !== null) reportUnheardPreflight(entry, asked);
    else if (entry.repeated && places.length === 0) reportUnheard(entry);
  }

  /**
   * The message that an entry tells of: the nearest in time that got the very answer, else one that got what somebody may
   * have made of it, else the first that lacks what the entry tells, else one that is known to have got an answer of that
   * status.
   */
  function bestOf(entry: DevToolsEntry, places: readonly MessagePlace[]): Told | null {
    let best: Told | null = null;
    let rewritten: Told | null = null;
    for (const place of places) {
      const record = claims.allow(entry, place) ? log.get(place.id) : undefined;
      if (record === undefined) continue;
      const { exchange } = record;
      const fitting = withinLimits(entry, exchange);
      const reading = readEntry(exchange, place, fitting);
      if (reading.kind === 'other') continue;
      const news = reading.kind === 'known' ? null : newsOf(record, reading);
      const told: Told = { place, news };
      if (hasSameAnswer(exchange, place, fitting)) return told;
      if (hasAnswerBeforeRewriting(exchange, place, fitting)) rewritten ??= told;
      // Its own message may still be waiting for events that are on their way.
      if (!entry.repeated && entry.error === null) continue;
      if (best === null || (news !== null && isBetter(told, best, entry.time))) best = told;
    }
    return rewritten ?? best;
  }

  function tellCallFrames(id: string, { callFrames }: DevToolsEntry): void {
    const record = log.get(id);
    if (record === undefined || callFrames.length === 0 || record.exchange.callFrames.length > 0) return;
    log.put({ ...record, exchange: { ...record.exchange, callFrames } });
  }

  function reportUnheard(entry: DevToolsEntry): void {
    if (paused || entry.time <= lastClear || entry.time <= lastNavigation) return;
    const { url, cut } = cutUrl(entry.url, limits.urlCharacters);
    const half = Math.floor(limits.headerBytes / 2);
    const headers = limitHeaders(entry.headers, half).headers;
    const fitting = { ...entry, headers, requestHeaders: limitHeaders(entry.requestHeaders, half).headers };
    requests.addReported((id) => {
      const exchange = exchangeFromEntry(fitting, { id, browser, page: pages.page, url, urlCut: cut });
      if (exchange !== null) claims.take(entry, { id, hop: 0, part: 'hop', time: entry.time });
      return exchange;
    });
  }

  function reportUnheardPreflight(entry: DevToolsEntry, method: string): void {
    const unrecognised = placesOf(entry, entry.method).find(({ id, part }) => {
      const exchange = part === 'hop' ? log.get(id)?.exchange : undefined;
      return exchange?.hops.length === 1 && exchange.hops[0].requestHeaders === null;
    });
    if (unrecognised !== undefined) log.withdraw(unrecognised.id);
    for (const place of placesOf(entry, method)) {
      const record = place.part === 'hop' ? log.get(place.id) : undefined;
      if (record === undefined || place.hop !== lastHopIndex(record.exchange)) continue;
      const fitting = withinLimits(entry, record.exchange);
      const preflight = preflightFromEntry(record, place.hop, fitting);
      if (preflight === null) continue;
      log.attach(place.id, preflight, 0);
      claims.take(entry, { ...place, part: 'preflight' });
      return;
    }
  }

  function placesOf({ url, time }: DevToolsEntry, method: string): readonly MessagePlace[] {
    const cut = cutUrl(url, limits.urlCharacters);
    return log.messages.nearest(cut.url, method, time, JOIN_WITHIN_MILLISECONDS, MOST_CANDIDATES);
  }

  function withinLimits(entry: DevToolsEntry, exchange: Exchange): DevToolsEntry {
    const room = limits.headerBytes - keptHeaderBytes(exchange);
    if (headerBytes(entry.headers) + headerBytes(entry.requestHeaders) <= room) return entry;
    const half = Math.max(0, Math.floor(room / 2));
    const headers = limitHeaders(entry.headers, half).headers;
    return { ...entry, headers, requestHeaders: limitHeaders(entry.requestHeaders, half).headers };
  }

  return {
    apply(event) {
      newest = Math.max(newest, event.time);
      if (event.kind === 'navigated') navigated(event.time, event.url);
      else if (event.kind === 'devtools-entry') report(event);
      else if (event.kind === 'page-saw') sightings.join(event);
      else requests.apply(event, paused);
      return take();
    },
    clear() {
      lastClear = newest;
      removeWhere(() => true);
      log.removeLonePreflights();
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
    pageIs(url) {
      pages.originIs(originOfDocument(url));
      return take();
    },
    ignore() {
      counters.count('ignoredEvents');
      return take();
    },
    exchanges: () => [...log.records()].filter(({ hidden }) => !hidden).map(({ exchange }) => exchange),
    status() {
      const { sameOriginRequests, droppedExchanges, ignoredEvents } = counters.counts;
      return { paused, preserveLog, navigationSeen, sameOriginRequests, droppedExchanges, ignoredEvents };
    },
    records: () => [
      ...log.records(),
      ...log.lonePreflights(),
      state(),
      { kind: 'passed-over', ids: log.passedOver() },
    ],
  };
}

function newsOf(record: ExchangeRecord, reading: Extract<Reading, { kind: 'news' }>): ExchangeRecord {
  return {
    ...record,
    exchange: reading.exchange,
    endedByDevTools: record.endedByDevTools || reading.ended,
  };
}

/** Candidates come nearest first. */
function isBetter(told: Told, best: Told, time: number): boolean {
  if (best.news === null) return true;
  const distance = Math.abs(told.place.time - time) - Math.abs(best.place.time - time);
  return distance <= SAME_TIME_MILLISECONDS && told.place.time < best.place.time;
}
