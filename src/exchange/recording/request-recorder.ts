import { mayBeFollowed } from '../../fetch-standard/status';
import type { Browser, End, Exchange, RecordedBy } from '../exchange';
import { resumed, withEnd, withNextHop, withUrlCharactersCut } from './exchange-changes';
import { lastHop } from '../hops';
import type { HandedRequests } from './handed-requests';
import { isOfNextHop, newHop } from './hop-sequence';
import { cutUrl, type RecorderLimits } from './limits';
import type { LogCounters } from './log-counters';
import { saysTheSame, type ExchangeRecord } from './log-record';
import { arrivingDocument } from './main-document';
import { isPhantom } from '../network-error';
import { NO_TAB, type RequestEvent } from '../network-event';
import { policiesIn } from './page-policies';
import type { PageTracker } from './page-tracker';
import { PAIRING, preflightedMethod } from './preflight-pairing';
import { PreflightRecorder } from './preflight-recorder';
import { withEvent, type WriteParts } from './record-writes';
import { identityOf, staysWithin } from '../request-origin';
import { isPlainOnPageHost, upgradeLines } from '../upgrade-policy';
import type { TabLog } from './tab-log';

/** Applies the events of requests, as opposed to those of the whole tab, to a tab's log. */
export class RequestRecorder {
  readonly #browser: Browser;
  readonly #recordedBy: RecordedBy;
  readonly #limits: RecorderLimits;
  readonly #log: TabLog;
  readonly #pages: PageTracker;
  readonly #preflights: PreflightRecorder;
  readonly #counters: LogCounters;
  readonly #handed: HandedRequests;
  readonly #writing: WriteParts;
  #nextOrder = 1;
  #nextWaiting = 1;

  constructor(parts: {
    readonly browser: Browser;
    readonly recordedBy: RecordedBy;
    readonly limits: RecorderLimits;
    readonly log: TabLog;
    readonly pages: PageTracker;
    readonly counters: LogCounters;
    readonly handed: HandedRequests;
  }) {
    this.#browser = parts.browser;
    this.#recordedBy = parts.recordedBy;
    this.#limits = parts.limits;
    this.#log = parts.log;
    this.#pages = parts.pages;
    this.#preflights = new PreflightRecorder(parts.log, parts.limits);
    this.#counters = parts.counters;
    this.#handed = parts.handed;
    const takeWaiting = (): number => this.#takeWaiting();
    this.#writing = { browser: parts.browser, limits: parts.limits, takeWaiting };
    for (const { order } of [...parts.log.lonePreflights(), ...parts.log.givenUp.records()])
      this.#nextOrder = Math.max(this.#nextOrder, order + 1);
    for (const { order, waitingSince } of parts.log.records()) {
      this.#nextOrder = Math.max(this.#nextOrder, order + 1);
      this.#nextWaiting = Math.max(this.#nextWaiting, (waitingSince ?? 0) + 1);
    }
  }

  apply(event: RequestEvent, paused: boolean): void {
    const { requestId: id } = event;
    if (!this.#isOfThisTab(event)) return;
    if (event.type === 'main_frame' || event.type === 'sub_frame') return this.#documentEvent(event);
    if (this.#log.isPassedOver(id)) {
      if (isEnd(event)) this.#log.endPassingOver(id);
      return;
    }
    if (this.#preflights.apply(event)) return;
    const known = this.#log.get(id);
    if (known !== undefined) this.#continue(known, event);
    else if (event.kind === 'handed-to-service-worker') return;
    else if (!canBegin(event)) this.#counters.count('ignoredEvents');
    else if (!paused) this.#begin(event);
    else if (!isEnd(event)) this.#log.passOver(id);
  }

  /**
   * A worker that serves several tabs belongs to none. Its requests count as the page's while they are of the page's
   * origin and of the tab's world (a private window's worker serves no other); one that has begun so is followed to its
   * end, with the preflight that it waits for.
   */
  #isOfThisTab(event: RequestEvent): boolean {
    if (event.tabId !== NO_TAB) {
      this.#pages.userContextIs(event.userContext);
      return true;
    }
    if (this.#log.knows(event.requestId)) return true;
    if (!this.#pages.isUserContext(event.userContext)) return false;
    // Documents have a tab as long as it is open, so that one without is of a tab that was closed.
    if (event.documentId !== null) return this.#pages.hasDocument(event.documentId);
    // No worker can send one.
    if (event.type === 'ping') return false;
    if (this.#pages.isOrigin(event.initiator)) return true;
    const { url, cut } = cutUrl(event.url, this.#limits.urlCharacters);
    return event.method === 'OPTIONS' && this.#log.waiting.has(identityOf(event, url, cut));
  }

  #documentEvent(event: RequestEvent): void {
    const arriving = event.tabId === NO_TAB ? null : arrivingDocument(event);
    if (arriving !== null) this.#pages.mainDocumentArrives(arriving);
    if (event.type === 'sub_frame' && event.kind === 'response-started')
      this.#pages.documentArrives(event.frameId, policiesIn(event.headers));
  }

  #begin(event: RequestEvent): void {
    this.#handed.forget(event.requestId);
    if (event.kind === 'request-headers' && preflightedMethod(event.method, event.headers) !== null) {
      this.#preflights.begin(event, event.time, this.#takeOrder());
      return;
    }
    const cut = cutUrl(event.url, this.#limits.urlCharacters);
    const page = this.#pages.pageOf(event.frameId, event.documentId);
    const exchange: Exchange = {
      id: event.requestId,
      browser: this.#browser,
      recordedBy: this.#recordedBy,
      tabId: event.tabId,
      frameId: event.frameId,
      documentId: event.documentId,
      page,
      pageOrigin: event.initiator,
      topLevelOrigin: this.#pages.originOf(page),
      type: event.type,
      time: event.time,
      hops: [newHop(cut.url, event)],
      end: null,
      devtoolsError: null,
      pageStatus: null,
      pagePolicies: null,
      callFrames: [],
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
    const waits = event.kind === 'request-started' && PAIRING[this.#browser].from === event.kind;
    this.#log.add(waits ? { ...record, waitingSince: this.#takeWaiting() } : record);
    if (exchange.beginningMissed) {
      // What may itself be a preflight has none.
      if (!undecided || event.kind === 'request-headers')
        this.#preflights.adopt(exchange.id, identityOf(event, cut.url, cut.cut), event.method);
      const now = this.#log.get(exchange.id);
      if (now !== undefined) this.#continue(now, event);
    }
  }

  /** Adds an exchange of which no event was heard. */
  addReported(make: (id: string) => Exchange | null): void {
    const order = this.#takeOrder();
    const exchange = make(this.#nameOfReported());
    if (exchange === null) return;
    this.#counters.count('reportedExchanges');
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

  /** Adds a request that a service worker was asked for, once it is known to have got no response. */
  addUnanswered(handed: ExchangeRecord, end: End): void {
    const exchange = withEnd(handed.exchange, end);
    const seen = { hidden: false, undecided: false, waitingSince: null, endedByDevTools: true };
    this.#log.add({ ...handed, ...seen, order: this.#takeOrder(), exchange });
  }

  #handOver(record: ExchangeRecord): void {
    this.#log.withdraw(record.exchange.id);
    this.#handed.keep(record);
  }

  /** A name that no exchange has: a background that ended may have stored one, and not the count of them. */
  #nameOfReported(): string {
    const name = (): string => `devtools:${String(this.#counters.counts.reportedExchanges)}`;
    while (this.#log.knows(name())) this.#counters.count('reportedExchanges');
    return name();
  }

  #continue(known: ExchangeRecord, event: RequestEvent): void {
    this.#log.heard(known.exchange.id);
    const exchange = resumed(known.exchange);
    const before = exchange === known.exchange ? known : { ...known, exchange, endedByDevTools: false };
    // What the worker asks for is a request of its own. This one is heard of again only if the worker leaves it alone.
    if (event.kind === 'handed-to-service-worker') return this.#handOver(before);
    if (before.undecided && event.method === 'OPTIONS' && event.kind !== 'request-started') {
      if (this.#turnsOutPreflight(before, event)) return;
    }
    const decided = before.undecided && event.kind !== 'request-started';
    let record: ExchangeRecord = decided ? { ...before, undecided: false } : before;
    if (isOfNextHop(record.exchange, event, this.#limits.urlCharacters))
      record = this.#nextHop(record, event);
    if (!PAIRING[this.#browser].during.has(event.kind)) record = { ...record, waitingSince: null };
    record = withEvent(record, event, this.#writing);
    if (isEnd(event)) record = this.#withPolicies(record, event.kind);
    if (decided || record.hidden) {
      const stays = record.exchange.hops.every(
        ({ url, redirectUrl }) =>
          staysWithin(record.initiator, url) &&
          (redirectUrl === null || staysWithin(record.initiator, redirectUrl)),
      );
      record = { ...record, hidden: record.undecided || stays };
    }
    if (isEnd(event) && this.#endsUnseen(record, event)) return;
    if (!saysTheSame(known, record)) this.#log.put(record);
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

  #nextHop(record: ExchangeRecord, event: RequestEvent): ExchangeRecord {
    const cut = cutUrl(event.url, this.#limits.urlCharacters);
    const exchange = withUrlCharactersCut(withNextHop(record.exchange, newHop(cut.url, event)), cut.cut);
    const waits = PAIRING[this.#browser].from === event.kind;
    return { ...record, exchange, urlCut: cut.cut, waitingSince: waits ? this.#takeWaiting() : null };
  }

  /** Kept with what failed alone, as they are long, and with what Firefox lets pass because of them. */
  #withPolicies(record: ExchangeRecord, end: 'completed' | 'failed'): ExchangeRecord {
    const { exchange } = record;
    const policies = this.#pages.policiesOf(exchange.page, exchange.frameId);
    if (end === 'failed') return { ...record, exchange: { ...exchange, pagePolicies: policies } };
    const isOnPageHost = exchange.hops.some(({ url }) => isPlainOnPageHost(exchange.pageOrigin, url));
    if (this.#browser !== 'firefox' || policies === null || !isOnPageHost) return record;
    const upgrading = upgradeLines(policies);
    return upgrading.length === 0
      ? record
      : { ...record, exchange: { ...exchange, pagePolicies: upgrading } };
  }

  /** Takes away what is not to be seen: phantoms, and requests that never left the page's origin. */
  #endsUnseen(record: ExchangeRecord, event: RequestEvent): boolean {
    const { exchange } = record;
    const phantom = event.kind === 'failed' && isPhantom(this.#browser, event.error);
    const status = lastHop(exchange).response?.status ?? 0;
    const stoppedAtRedirect = event.kind === 'failed' && mayBeFollowed(status);
    if (!phantom && (!record.hidden || stoppedAtRedirect)) {
      if (record.hidden) this.#log.put({ ...record, hidden: false });
      return record.hidden;
    }
    this.#log.put(record);
    this.#log.remove(exchange.id);
    if (!phantom) this.#counters.count('sameOriginRequests');
    return true;
  }

  #takeOrder(): number {
    return this.#nextOrder++;
  }

  #takeWaiting(): number {
    return this.#nextWaiting++;
  }
}

function isEnd(event: RequestEvent): event is Extract<RequestEvent, { kind: 'completed' | 'failed' }> {
  return event.kind === 'completed' || event.kind === 'failed';
}

/** A mere end says too little to begin an exchange with, and so does a response that the browser made up. */
function canBegin(event: RequestEvent): boolean {
  return event.kind !== 'completed' && !(event.kind === 'response-started' && event.status === 0);
}
