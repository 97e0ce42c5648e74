import { getHeader } from '../fetch-standard/header-list';
import type { Browser, End, Exchange, Hop } from './exchange';
import { lastHop, withEnd, withNextHop, withUrlCharactersCut } from './exchange-changes';
import { cutUrl, type RecorderLimits } from './limits';
import type { ExchangeRecord, StateRecord } from './log-record';
import { isPhantom } from './network-error';
import type { RequestEvent, RequestHeaders } from './network-event';
import type { PageTracker } from './page-tracker';
import { PAIRING, preflightedMethod } from './pairing';
import { PreflightRecorder } from './preflight-recorder';
import { withRedirect, withRequestHeaders, withResponse, withResponseStarted } from './message-writes';
import { identityOf, staysWithin } from './request-origin';
import type { TabLog } from './tab-log';

type Counters = Pick<
  StateRecord,
  'sameOriginRequests' | 'droppedExchanges' | 'ignoredEvents' | 'reportedExchanges'
>;

/** Browsers follow at most 20 redirects; more hops are a mistake in the events. */
const MOST_HOPS = 32;
const NO_DOCUMENT: ReadonlySet<number> = new Set([0, 204, 205]);

/** Applies the events of requests, as opposed to those of the whole tab, to a tab's log. */
export class RequestRecorder {
  readonly #browser: Browser;
  readonly #limits: RecorderLimits;
  readonly #log: TabLog;
  readonly #pages: PageTracker;
  readonly #preflights: PreflightRecorder;
  #nextOrder = 1;
  #nextWaiting = 1;
  #counters: Counters;
  #revision = 0;

  constructor(parts: {
    readonly browser: Browser;
    readonly limits: RecorderLimits;
    readonly log: TabLog;
    readonly pages: PageTracker;
    readonly saved: Counters;
  }) {
    this.#browser = parts.browser;
    this.#limits = parts.limits;
    this.#log = parts.log;
    this.#pages = parts.pages;
    this.#preflights = new PreflightRecorder(parts.log, parts.limits);
    const { sameOriginRequests, droppedExchanges, ignoredEvents, reportedExchanges } = parts.saved;
    this.#counters = { sameOriginRequests, droppedExchanges, ignoredEvents, reportedExchanges };
    for (const { order } of parts.log.lonePreflights())
      this.#nextOrder = Math.max(this.#nextOrder, order + 1);
    for (const { order, waitingSince } of parts.log.records()) {
      this.#nextOrder = Math.max(this.#nextOrder, order + 1);
      this.#nextWaiting = Math.max(this.#nextWaiting, (waitingSince ?? 0) + 1);
    }
  }

  get counters(): Counters {
    return this.#counters;
  }

  /** Another number than before means that a counter has changed. */
  get revision(): number {
    return this.#revision;
  }

  resetCounts(): void {
    this.#revision += 1;
    this.#counters = { ...this.#counters, sameOriginRequests: 0, droppedExchanges: 0 };
  }

  ignore(): void {
    this.#count('ignoredEvents');
  }

  apply(event: RequestEvent, paused: boolean): void {
    const { requestId: id } = event;
    if (event.type === 'main_frame' || event.type === 'sub_frame') return this.#documentEvent(event);
    if (this.#log.isPassedOver(id)) {
      if (isEnd(event)) this.#log.endPassingOver(id);
      return;
    }
    if (this.#preflights.apply(event)) return;
    const known = this.#log.get(id);
    if (known !== undefined) this.#continue(known, event);
    else if (!canBegin(event)) this.ignore();
    else if (!paused) this.#begin(event);
    else if (!isEnd(event)) this.#log.passOver(id);
  }

  #documentEvent(event: RequestEvent): void {
    if (event.type !== 'main_frame' || event.kind !== 'response-started') return;
    const disposition = getHeader(event.headers, 'content-disposition') ?? '';
    const isDownload = /^\s*attachment/i.test(disposition);
    if (!NO_DOCUMENT.has(event.status) && !isDownload) this.#pages.mainDocumentArrives();
  }

  #begin(event: RequestEvent): void {
    if (event.kind === 'request-headers' && preflightedMethod(event.method, event.headers) !== null) {
      this.#preflights.begin(event, event.time, this.#takeOrder());
      return;
    }
    const cut = cutUrl(event.url, this.#limits.urlCharacters);
    const exchange: Exchange = {
      id: event.requestId,
      browser: this.#browser,
      tabId: event.tabId,
      frameId: event.frameId,
      documentId: event.documentId,
      page: this.#pages.pageOf(event.frameId, event.documentId),
      pageOrigin: event.initiator,
      type: event.type,
      time: event.time,
      hops: [newHop(cut.url, event)],
      end: null,
      devtoolsError: null,
      pageStatus: null,
      beginningMissed: event.kind !== 'request-started',
      cut: { headerBytes: 0, urlCharacters: cut.cut },
    };
    const undecided = event.method === 'OPTIONS';
    const record: ExchangeRecord = {
      kind: 'exchange',
      order: this.#takeOrder(),
      exchange,
      initiator: event.initiator,
      hidden: undecided || staysWithin(event.initiator, event.url),
      waitingSince: null,
      undecided,
      urlCut: cut.cut,
      endedByDevTools: false,
    };
    this.#makeRoom();
    const waits = event.kind === 'request-started' && PAIRING[this.#browser].from === event.kind;
    this.#log.add(waits ? { ...record, waitingSince: this.#takeWaiting() } : record);
    if (exchange.beginningMissed) {
      this.#preflights.adopt(exchange.id, identityOf(event, cut.url, cut.cut), event.method);
      const now = this.#log.get(exchange.id);
      if (now !== undefined) this.#continue(now, event);
    }
  }

  /** Adds an exchange of which no event was heard. */
  addReported(make: (id: string) => Exchange | null): void {
    const order = this.#takeOrder();
    const exchange = make(`devtools:${String(this.#counters.reportedExchanges)}`);
    if (exchange === null) return;
    this.#count('reportedExchanges');
    this.#makeRoom();
    this.#log.add({
      kind: 'exchange',
      order,
      exchange,
      initiator: exchange.pageOrigin,
      hidden: false,
      waitingSince: null,
      undecided: false,
      urlCut: exchange.cut.urlCharacters,
      endedByDevTools: true,
    });
  }

  #makeRoom(): void {
    for (const { exchange, hidden } of this.#log.records()) {
      if (this.#log.size < this.#limits.exchanges) break;
      this.#log.remove(exchange.id);
      if (!hidden) this.#count('droppedExchanges');
    }
  }

  #continue(before: ExchangeRecord, event: RequestEvent): void {
    if (before.undecided && event.method === 'OPTIONS' && event.kind !== 'request-started') {
      if (this.#turnsOutPreflight(before, event)) return;
    }
    const decided = before.undecided && event.kind !== 'request-started';
    let record: ExchangeRecord = decided ? { ...before, undecided: false } : before;
    if (this.#isNextHop(record.exchange, event)) record = this.#nextHop(record, event);
    if (!PAIRING[this.#browser].during.has(event.kind)) record = { ...record, waitingSince: null };
    record = this.#write(record, event);
    if (decided || record.hidden) {
      const stays = record.exchange.hops.every(
        ({ url, redirectUrl }) =>
          staysWithin(record.initiator, url) &&
          (redirectUrl === null || staysWithin(record.initiator, redirectUrl)),
      );
      record = { ...record, hidden: record.undecided || stays };
    }
    if (isEnd(event) && this.#endsUnseen(record, event)) return;
    if (record !== before) this.#log.put(record);
  }

  /**
   * An OPTIONS request is told from a preflight by its headers. When those were missed, a request that waits decides;
   * when its whole beginning was missed, it is taken for a preflight, which nearly every OPTIONS request is.
   */
  #turnsOutPreflight(record: ExchangeRecord, event: RequestEvent): boolean {
    const { exchange } = record;
    if (event.kind === 'request-headers') {
      if (preflightedMethod(event.method, event.headers) === null) return false;
      this.#log.withdraw(exchange.id);
      this.#preflights.begin(event, exchange.time, this.#takeOrder());
      return true;
    }
    const hop = lastHop(exchange);
    const identity = identityOf({ ...exchange, initiator: record.initiator }, hop.url, record.urlCut);
    const owner = this.#log.waiting.take({ identity, method: null, names: null, except: exchange.id });
    if (owner === null && !exchange.beginningMissed) return false;
    this.#log.withdraw(exchange.id);
    this.#preflights.beginUnseen(owner, identity, exchange.id, exchange.time, this.#takeOrder());
    return this.#preflights.apply(event);
  }

  #isNextHop(exchange: Exchange, event: RequestEvent): boolean {
    const hop = lastHop(exchange);
    if (exchange.hops.length >= MOST_HOPS || exchange.end !== null) return false;
    const sameTarget =
      hop.url === cutUrl(event.url, this.#limits.urlCharacters).url && hop.method === event.method;
    if (event.kind === 'request-started') return hop.redirectUrl !== null || !sameTarget;
    const left = hop.redirectUrl !== null || (hop.response !== null && isRedirect(hop.response.status));
    return left && !sameTarget && (event.kind === 'request-headers' || event.kind === 'response-headers');
  }

  #nextHop(record: ExchangeRecord, event: RequestEvent): ExchangeRecord {
    const cut = cutUrl(event.url, this.#limits.urlCharacters);
    const exchange = withUrlCharactersCut(withNextHop(record.exchange, newHop(cut.url, event)), cut.cut);
    const waits = PAIRING[this.#browser].from === event.kind;
    return { ...record, exchange, urlCut: cut.cut, waitingSince: waits ? this.#takeWaiting() : null };
  }

  #write(record: ExchangeRecord, event: RequestEvent): ExchangeRecord {
    switch (event.kind) {
      case 'request-started':
        return record;
      case 'request-headers':
        return this.#writeRequestHeaders(record, event);
      case 'response-headers':
        return { ...record, exchange: withResponse(record.exchange, event, this.#limits.headerBytes) };
      case 'response-started':
        return { ...record, exchange: withResponseStarted(record.exchange, event, this.#limits.headerBytes) };
      case 'redirected':
        return { ...record, exchange: withRedirect(record.exchange, event, this.#limits.urlCharacters) };
      case 'completed':
        return this.#writeEnd(record, { kind: 'completed', time: event.time, fromCache: event.fromCache });
      case 'failed':
        return this.#writeEnd(record, { kind: 'failed', time: event.time, error: event.error });
    }
  }

  #writeRequestHeaders(record: ExchangeRecord, event: RequestHeaders): ExchangeRecord {
    const hop = lastHop(record.exchange);
    const exchange = withRequestHeaders(record.exchange, event, this.#limits.headerBytes);
    const waits =
      PAIRING[this.#browser].from === event.kind &&
      hop.preflight === null &&
      hop.response === null &&
      exchange.end === null;
    // Told twice, when the background ended in between, it keeps its place among those that wait.
    const waitingSince = record.waitingSince ?? (waits ? this.#takeWaiting() : null);
    return { ...record, exchange, waitingSince };
  }

  #writeEnd(record: ExchangeRecord, end: End): ExchangeRecord {
    if (record.exchange.end !== null && !record.endedByDevTools) return record;
    return { ...record, exchange: withEnd(record.exchange, end), endedByDevTools: false };
  }

  /** Takes away what is not to be seen: phantoms, and requests that never left the page's origin. */
  #endsUnseen(record: ExchangeRecord, event: RequestEvent): boolean {
    const { exchange } = record;
    const phantom = event.kind === 'failed' && isPhantom(this.#browser, event.error);
    const status = lastHop(exchange).response?.status ?? 0;
    const stoppedAtRedirect = event.kind === 'failed' && isRedirect(status);
    if (!phantom && (!record.hidden || stoppedAtRedirect)) {
      if (record.hidden) this.#log.put({ ...record, hidden: false });
      return record.hidden;
    }
    this.#log.put(record);
    this.#log.remove(exchange.id);
    if (!phantom) this.#count('sameOriginRequests');
    return true;
  }

  #count(counter: keyof Counters): void {
    this.#revision += 1;
    this.#counters = { ...this.#counters, [counter]: this.#counters[counter] + 1 };
  }

  #takeOrder(): number {
    return this.#nextOrder++;
  }

  #takeWaiting(): number {
    return this.#nextWaiting++;
  }
}

function newHop(url: string, event: RequestEvent): Hop {
  const { method, time } = event;
  return { url, method, time, requestHeaders: null, preflight: null, response: null, redirectUrl: null };
}

function isEnd(event: RequestEvent): boolean {
  return event.kind === 'completed' || event.kind === 'failed';
}

/** A mere end says too little to begin an exchange with, and so does an answer that the browser made up. */
function canBegin(event: RequestEvent): boolean {
  return event.kind !== 'completed' && !(event.kind === 'response-started' && event.status === 0);
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}
