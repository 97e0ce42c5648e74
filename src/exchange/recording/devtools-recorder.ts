import { CHROMIUM_ABORTED } from '../error-names';
import type { Browser, RecordedBy } from '../exchange';
import { readEntry, withDevToolsError, type Reading } from './entry-reading';
import { hasResponseBeforeRewriting, hasSameResponse } from './entry-response';
import { exchangeFromEntry, NO_STATUS, withoutWorkerResponse } from './exchange-from-entry';
import { CLOCKS_DIFFER_MILLISECONDS } from './preflight-from-entry';
import { EarlyEntries } from './early-entries';
import { EntryClaims } from './entry-claims';
import { EntryPlaces, JOIN_WITHIN_MILLISECONDS } from './entry-places';
import { interrupted, resumed } from './exchange-changes';
import { lastHop, lastHopIndex } from '../hops';
import { cutUrl, type RecorderLimits } from './limits';
import type { HandedRequests } from './handed-requests';
import type { ExchangeRecord } from './log-record';
import { NO_TAB, type DevToolsEntry, type RequestEvent } from '../network-event';
import { staysWithin } from '../request-origin';
import type { MessagePlace } from './message-index';
import { preflightedMethod } from './preflight-pairing';
import type { PageTracker } from './page-tracker';
import type { TabLog } from './tab-log';
import { UnheardPreflights } from './unheard-preflights';
import type { UnheardRequests } from './unheard-requests';

/** DevTools tells times in whole milliseconds; within that, the first to begin is the first to be told of. */
const SAME_TIME_MILLISECONDS = 2;

/** Events by which an entry may be told apart that came before them. */
const RESPONSE_EVENTS: ReadonlySet<RequestEvent['kind']> = new Set([
  'response-headers',
  'response-started',
  'completed',
  'failed',
]);

/** Chromium's word for a page's request to which its service worker gave no response. */
const FAILED_AT_WORKER = 'net::ERR_FAILED';

type Told = { readonly place: MessagePlace; readonly news: ExchangeRecord | null };

/** Applies what DevTools tells of requests to the exchanges that they belong to. */
export class DevToolsRecorder {
  readonly #browser: Browser;
  readonly #recordedBy: RecordedBy;
  readonly #limits: RecorderLimits;
  readonly #log: TabLog;
  readonly #pages: PageTracker;
  readonly #unheardRequests: UnheardRequests;
  readonly #handed: HandedRequests;
  readonly #claims = new EntryClaims();
  readonly #places: EntryPlaces;
  readonly #unheardPreflights: UnheardPreflights;
  readonly #early = new EarlyEntries();
  /** Nothing is kept of requests that began by then. */
  #cleared = 0;

  constructor(parts: {
    readonly browser: Browser;
    readonly recordedBy: RecordedBy;
    readonly limits: RecorderLimits;
    readonly log: TabLog;
    readonly pages: PageTracker;
    readonly unheardRequests: UnheardRequests;
    readonly handed: HandedRequests;
  }) {
    this.#browser = parts.browser;
    this.#recordedBy = parts.recordedBy;
    this.#limits = parts.limits;
    this.#log = parts.log;
    this.#pages = parts.pages;
    this.#unheardRequests = parts.unheardRequests;
    this.#handed = parts.handed;
    this.#places = new EntryPlaces(parts.log, parts.limits);
    this.#unheardPreflights = new UnheardPreflights(parts.log, this.#claims, this.#places);
  }

  /**
   * Joins an entry with the message that it tells of; one that nothing was heard of becomes an exchange of its own where
   * that is wanted.
   */
  apply(entry: DevToolsEntry, wantsUnheard: boolean): void {
    const requested = preflightedMethod(entry.method, entry.requestHeaders);
    const part = requested === null ? 'hop' : 'preflight';
    const places = this.#places.of(entry, entry.method).filter((place) => place.part === part);
    if (entry.unsent !== null) {
      if (entry.repeated && wantsUnheard) this.#applyUnsent(entry, places);
      return;
    }
    const told = this.#bestOf(entry, places);
    if (told !== null) {
      this.#claims.take(entry, told.place);
      if (told.news !== null) this.#log.put(told.news);
      if (told.place.part === 'hop' && told.place.hop === 0) this.#tellCallFrames(told.place.id, entry);
      return;
    }
    if (requested !== null && this.#unheardPreflights.add(entry, requested)) return;
    const { status, error } = entry;
    // Chromium tells of a request that went to a service worker in DevTools alone.
    if (requested === null && status === 0 && error !== null)
      if (this.#withheldByWorker(entry, places, entry.time - CLOCKS_DIFFER_MILLISECONDS, error)) return;
    if (entry.time <= this.#cleared) return;
    if (!entry.repeated) this.#early.keep(this.#places.cut(entry.url), this.#places.fitted(entry, null));
    else if (requested === null && places.length === 0 && wantsUnheard && !this.#wasGivenUp(entry))
      this.#reportUnheard(entry);
  }

  /** Whatever webRequest has told of was sent, except what it told to have been handed to a service worker. */
  #applyUnsent(entry: DevToolsEntry, places: readonly MessagePlace[]): void {
    const { method, time } = entry;
    const handed = this.#handed.take(this.#places.cut(entry.url), method, time, JOIN_WITHIN_MILLISECONDS);
    if (handed !== null) return this.#applyWithoutResponse(handed, entry, places);
    if (places.some((place) => this.#claims.allow(entry, place)) || this.#wasGivenUp(entry)) return;
    this.#reportUnheard(entry);
  }

  /**
   * A request that a service worker gave no usable response. Where the worker itself requested the URL for it, that is
   * where it is told: a failure of that request explains the other, and any other end is one that the page did not get.
   */
  #applyWithoutResponse(handed: ExchangeRecord, entry: DevToolsEntry, places: readonly MessagePlace[]): void {
    if (this.#withheldByWorker(entry, places, handed.exchange.time, NO_STATUS)) return;
    if (staysWithin(handed.initiator, lastHop(handed.exchange).url)) return;
    this.#unheardRequests.addWithoutResponse(
      handed,
      withoutWorkerResponse(Math.max(entry.time, handed.exchange.time)),
    );
  }

  /**
   * Whether a worker itself requested the URL from that time on; notes there what DevTools tells of the page's request. One
   * with another method counts only where it has mode `no-cors`: its response is of no use to the page, whereas any other may
   * be what the page requested next.
   */
  #withheldByWorker(
    entry: DevToolsEntry,
    places: readonly MessagePlace[],
    since: number,
    error: string,
  ): boolean {
    for (const { id, part, time } of [...places, ...this.#places.withoutCors(entry)]) {
      const record = part === 'hop' && time >= since ? this.#log.get(id) : undefined;
      if (record?.exchange.tabId !== NO_TAB) continue;
      const { exchange } = record;
      const told = exchange.devtoolsError?.name ?? null;
      if (
        exchange.end?.kind !== 'failed' &&
        (told === null || // What DevTools tells first of a request that the worker dropped.
          (told === CHROMIUM_ABORTED && error === FAILED_AT_WORKER))
      )
        this.#log.put({
          ...record,
          exchange: withDevToolsError(exchange, error, lastHopIndex(exchange), false),
        });
      return true;
    }
    return false;
  }

  /** Forgets what was told of requests that began until then. */
  clear(time: number): void {
    this.#cleared = time;
    this.#early.clear();
    this.#claims.clear();
  }

  /** Joins what was told of a request too early, now that a response to it, or its end, is heard of. */
  responseHeard(event: RequestEvent): void {
    if (!RESPONSE_EVENTS.has(event.kind)) return;
    for (const entry of this.#early.take(this.#places.cut(event.url))) this.apply(entry, false);
  }

  /**
   * The message that an entry tells of: the nearest in time that got the very response, else one that got what somebody may
   * have made of it, else the first that lacks what the entry tells, else one that is known to have got a response of that
   * status.
   */
  #bestOf(entry: DevToolsEntry, places: readonly MessagePlace[]): Told | null {
    let best: Told | null = null;
    let rewritten: Told | null = null;
    for (const place of places) {
      const record = this.#claims.allow(entry, place) ? this.#log.get(place.id) : undefined;
      if (record === undefined) continue;
      const exchange = resumed(record.exchange);
      const fitting = this.#places.fitted(entry, exchange);
      const reading = readEntry(exchange, place, fitting, this.#log.runs.mayHaveLost(place.id));
      if (reading.kind === 'other') continue;
      const news = reading.kind === 'known' ? null : newsOf(record, reading);
      const told: Told = { place, news };
      if (hasSameResponse(exchange, place, fitting)) return told;
      if (hasResponseBeforeRewriting(exchange, place, fitting)) {
        if (this.#isResponseToAnother(entry, places)) continue;
        rewritten ??= told;
      }
      // Its own message may still be waiting for events that are on their way.
      if (!entry.repeated && entry.error === null) continue;
      if (best === null || (news !== null && isBetter(told, best, entry.time))) best = told;
    }
    return rewritten ?? best;
  }

  /**
   * Whether an identical request got the very response that an entry tells of, perhaps from a cache. Then nobody need have
   * rewritten the response of this one: Firefox has no entry for a request by which it revalidates what it gave to the page.
   */
  #isResponseToAnother(entry: DevToolsEntry, places: readonly MessagePlace[]): boolean {
    return places.some((place) => {
      const exchange = this.#log.get(place.id)?.exchange;
      return exchange !== undefined && hasSameResponse(exchange, place, this.#places.fitted(entry, exchange));
    });
  }

  #tellCallFrames(id: string, { callFrames }: DevToolsEntry): void {
    const record = this.#log.get(id);
    if (record === undefined || callFrames.length === 0 || record.exchange.callFrames.length > 0) return;
    this.#log.put({ ...record, exchange: { ...record.exchange, callFrames } });
  }

  #reportUnheard(entry: DevToolsEntry): void {
    const { url, cut } = cutUrl(entry.url, this.#limits.urlCharacters);
    const fitting = this.#places.fitted(entry, null);
    this.#unheardRequests.addReported((id) => {
      const exchange = exchangeFromEntry(fitting, {
        id,
        browser: this.#browser,
        recordedBy: this.#recordedBy,
        page: this.#pages.page,
        topLevelOrigin: this.#pages.originOf(this.#pages.page),
        // DevTools does not tell the frame.
        pagePolicies: this.#pages.policiesOfAll(this.#pages.page),
        url,
        urlCut: cut,
      });
      if (exchange !== null) this.#claims.take(entry, { id, hop: 0, part: 'hop', time: entry.time });
      return exchange;
    });
  }

  /** What was heard of and lost again is counted as that, and may still be shown by a panel. */
  #wasGivenUp({ url, method, time }: DevToolsEntry): boolean {
    return this.#log.givenUp.mayInclude(this.#places.cut(url), method, time, JOIN_WITHIN_MILLISECONDS);
  }
}

function newsOf(record: ExchangeRecord, reading: Extract<Reading, { kind: 'news' }>): ExchangeRecord {
  const isOpen = record.exchange.end?.kind === 'interrupted' && reading.exchange.end === null;
  return {
    ...record,
    exchange: isOpen ? interrupted(reading.exchange) : reading.exchange,
    endedByDevTools: record.endedByDevTools || reading.ended,
  };
}

/** Candidates come nearest first. */
function isBetter(told: Told, best: Told, time: number): boolean {
  if (best.news === null) return true;
  const distance = Math.abs(told.place.time - time) - Math.abs(best.place.time - time);
  return distance <= SAME_TIME_MILLISECONDS && told.place.time < best.place.time;
}
