import { mayBeFollowed } from '../../fetch-standard/status';
import type { Browser, RecordedBy } from '../exchange';
import { resumed, withNextHop, withUrlCharactersCut } from './exchange-changes';
import { lastHop } from '../hops';
import type { HandedRequests } from './handed-requests';
import { isOfNextHop, newHop } from './hop-sequence';
import { cutUrl, type RecorderLimits } from './limits';
import type { LogCounters } from './log-counters';
import { saysTheSame, type ExchangeRecord } from './log-record';
import { arrivingDocument } from './main-document';
import { isPhantom } from '../network-error';
import { NO_TAB, type RequestEvent } from '../network-event';
import { newRecord } from './new-record';
import type { OrderNumbers } from './order-numbers';
import { policiesIn } from './page-policies';
import type { PageTracker } from './page-tracker';
import { PAIRING, preflightedMethod } from './preflight-pairing';
import { PreflightRecorder } from './preflight-recorder';
import { withEvent, type WriteParts } from './record-writes';
import { identityOf, staysWithin } from '../request-origin';
import { isPlainOnPageHost, upgradeLines } from '../upgrade-policy';
import type { TabLog } from './tab-log';
import { isOfThisTab } from './tab-membership';

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
  readonly #numbers: OrderNumbers;

  constructor(parts: {
    readonly browser: Browser;
    readonly recordedBy: RecordedBy;
    readonly limits: RecorderLimits;
    readonly log: TabLog;
    readonly pages: PageTracker;
    readonly counters: LogCounters;
    readonly handed: HandedRequests;
    readonly numbers: OrderNumbers;
  }) {
    this.#browser = parts.browser;
    this.#recordedBy = parts.recordedBy;
    this.#limits = parts.limits;
    this.#log = parts.log;
    this.#pages = parts.pages;
    this.#preflights = new PreflightRecorder(parts.log, parts.limits);
    this.#counters = parts.counters;
    this.#handed = parts.handed;
    this.#numbers = parts.numbers;
    const takeWaiting = (): number => parts.numbers.takeWaiting();
    this.#writing = { browser: parts.browser, limits: parts.limits, takeWaiting };
  }

  apply(event: RequestEvent, paused: boolean): void {
    const { requestId: id } = event;
    if (!isOfThisTab(event, { limits: this.#limits, log: this.#log, pages: this.#pages })) return;
    if (event.type === 'main_frame' || event.type === 'sub_frame') return this.#documentEvent(event);
    if (this.#log.passedOver.has(id)) {
      if (isEnd(event)) this.#log.passedOver.end(id);
      return;
    }
    if (this.#preflights.apply(event)) return;
    const known = this.#log.get(id);
    if (known !== undefined) this.#continue(known, event);
    else if (event.kind === 'handed-to-service-worker') return;
    else if (!canBegin(event)) this.#counters.count('ignoredEvents');
    else if (!paused) this.#begin(event);
    else if (!isEnd(event)) this.#log.passedOver.add(id);
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
      this.#preflights.begin(event, event.time, this.#numbers.takeOrder());
      return;
    }
    const cut = cutUrl(event.url, this.#limits.urlCharacters);
    const record = newRecord(event, {
      browser: this.#browser,
      recordedBy: this.#recordedBy,
      pages: this.#pages,
      order: this.#numbers.takeOrder(),
      cut,
    });
    const { exchange, undecided } = record;
    const waits = event.kind === 'request-started' && PAIRING[this.#browser].from === event.kind;
    this.#log.add(waits ? { ...record, waitingSince: this.#numbers.takeWaiting() } : record);
    if (exchange.beginningMissed) {
      // What may itself be a preflight has none.
      if (!undecided || event.kind === 'request-headers')
        this.#preflights.adopt(exchange.id, identityOf(event, cut.url, cut.cut), event.method);
      const now = this.#log.get(exchange.id);
      if (now !== undefined) this.#continue(now, event);
    }
  }

  #handOver(record: ExchangeRecord): void {
    this.#log.withdraw(record.exchange.id);
    this.#handed.keep(record);
  }

  #continue(known: ExchangeRecord, event: RequestEvent): void {
    this.#log.runs.heard(known.exchange.id);
    const exchange = resumed(known.exchange);
    const before = exchange === known.exchange ? known : { ...known, exchange, endedByDevTools: false };
    // What the worker fetches is a request of its own. This one is heard of again only if the worker leaves it alone.
    if (event.kind === 'handed-to-service-worker') return this.#handOver(before);
    if (before.undecided && event.method === 'OPTIONS' && event.kind !== 'request-started') {
      if (this.#turnsOutPreflight(before, event)) return;
    }
    const decided = before.undecided && event.kind !== 'request-started';
    let record: ExchangeRecord = decided ? { ...before, undecided: false } : before;
    if (isOfNextHop(record, event, this.#limits.urlCharacters)) record = this.#nextHop(record, event);
    if (!PAIRING[this.#browser].during.has(event.kind)) record = { ...record, waitingSince: null };
    record = withEvent(record, event, this.#writing);
    if (isEnd(event)) record = this.#withPolicies(record, event.kind);
    if (decided || record.hidden) record = { ...record, hidden: record.undecided || hasStayedWithin(record) };
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
      this.#preflights.begin(event, exchange.time, this.#numbers.takeOrder());
      return true;
    }
    const hop = lastHop(exchange);
    const identity = identityOf({ ...exchange, initiator: record.initiator }, hop.url, record.urlCut);
    const owner = this.#log.index.waiting.take({ identity, method: null, names: null, except: exchange.id });
    if (owner === null && !exchange.beginningMissed) return false;
    this.#log.withdraw(exchange.id);
    const order = this.#numbers.takeOrder();
    this.#preflights.beginUnseen(owner, { identity, requestId: exchange.id, time: exchange.time, order });
    return this.#preflights.apply(event);
  }

  #nextHop(record: ExchangeRecord, event: RequestEvent): ExchangeRecord {
    const cut = cutUrl(event.url, this.#limits.urlCharacters);
    const exchange = withUrlCharactersCut(withNextHop(record.exchange, newHop(cut.url, event)), cut.cut);
    const waits = PAIRING[this.#browser].from === event.kind;
    return { ...record, exchange, urlCut: cut.cut, waitingSince: waits ? this.#numbers.takeWaiting() : null };
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
}

function isEnd(event: RequestEvent): event is Extract<RequestEvent, { kind: 'completed' | 'failed' }> {
  return event.kind === 'completed' || event.kind === 'failed';
}

/** A mere end says too little to begin an exchange with, and so does a response that the browser made up. */
function canBegin(event: RequestEvent): boolean {
  return event.kind !== 'completed' && !(event.kind === 'response-started' && event.status === 0);
}

/** Whether the request has not left the page's own origin. */
function hasStayedWithin({ initiator, exchange }: ExchangeRecord): boolean {
  return exchange.hops.every(
    ({ url, redirectUrl }) =>
      staysWithin(initiator, url) && (redirectUrl === null || staysWithin(initiator, redirectUrl)),
  );
}
