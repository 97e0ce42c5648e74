import type { Browser, Exchange, Preflight } from '../exchange';
import { ChangeCollector } from './change';
import { interrupted, mayStillRun, withHeaderBytesCut, withHop } from './exchange-changes';
import { hopAt, lastHop, lastHopIndex } from '../hops';
import { exchangeBytes } from '../exchange-size';
import { GivenUpExchanges } from './given-up';
import { urlAsAsked } from '../https-upgrade';
import type { RecorderLimits } from './limits';
import {
  exchangeKey,
  preflightKey,
  type ExchangeRecord,
  type GivenUpRecord,
  type LogRecord,
  type PreflightRecord,
} from './log-record';
import { ANY_METHOD, MessageIndex } from './message-index';
import { askedNamesOfRequest, PAIRING } from './preflight-pairing';
import { identityOf } from '../request-origin';
import { WaitingRequests } from './waiting-requests';

/** Where a preflight stands. */
export type PreflightPlace = { readonly id: string; readonly hop: number };

/**
 * The records of one tab with the indexes that make each event cost the same however long the log is. Every index
 * follows from the records, so that a restored log behaves as the one that was saved.
 */
export class TabLog {
  readonly changes = new ChangeCollector();
  readonly messages = new MessageIndex();
  readonly waiting = new WaitingRequests();
  readonly #records = new Map<string, ExchangeRecord>();
  /** Exchanges whose details were lost when the background ended. */
  readonly givenUp: GivenUpExchanges;
  /** What each exchange takes, in bytes. */
  readonly #sizes = new Map<string, number>();
  #bytes = 0;
  readonly #lone = new Map<string, PreflightRecord>();
  readonly #places = new Map<string, PreflightPlace>();
  readonly #passedOver = new Set<string>();
  /** Requests that ran when an earlier log was saved: events of them may have been lost since. */
  readonly #ranWhenSaved = new Set<string>();
  /** Those of them of which nothing more was heard. */
  readonly #unheard = new Set<string>();
  readonly #browser: Browser;
  readonly #limits: RecorderLimits;

  constructor(browser: Browser, limits: RecorderLimits, saved: readonly LogRecord[]) {
    this.#browser = browser;
    this.#limits = limits;
    const exchanges: ExchangeRecord[] = [];
    const lone: PreflightRecord[] = [];
    const givenUp: GivenUpRecord[] = [];
    for (const record of saved) {
      if (record.kind === 'exchange') exchanges.push(record);
      else if (record.kind === 'given-up') givenUp.push(record);
      else if (record.kind === 'preflight') lone.push(record);
      else if (record.kind === 'passed-over') for (const id of record.ids) this.#passedOver.add(id);
    }
    this.givenUp = new GivenUpExchanges(givenUp);
    exchanges.sort((a, b) => a.order - b.order);
    for (const record of exchanges) {
      this.#keep(record);
      this.#index(record.exchange);
    }
    exchanges.sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0));
    for (const record of exchanges) if (record.waitingSince !== null) this.#startWaiting(record);
    this.mayHaveMissed();
    lone.sort((a, b) => a.order - b.order);
    for (const record of lone) this.#lone.set(record.preflight.requestId, record);
  }

  get size(): number {
    return this.#records.size + this.givenUp.size;
  }

  /** What all exchanges take, those included that only a panel may still keep. */
  get bytes(): number {
    return this.#bytes + this.givenUp.bytes;
  }

  /** The exchange that goes first when there is no more room. */
  oldest(): { readonly id: string; readonly hidden: boolean } | null {
    for (const { id } of this.givenUp.records()) return { id, hidden: false };
    for (const { exchange, hidden } of this.#records.values()) return { id: exchange.id, hidden };
    return null;
  }

  get(id: string): ExchangeRecord | undefined {
    return this.#records.get(id);
  }

  /** The latest time of a request's start, and never before the given time. */
  newest(after: number): number {
    let newest = after;
    for (const { exchange } of this.#records.values()) newest = Math.max(newest, exchange.time);
    return newest;
  }

  /** Oldest first. */
  records(): IterableIterator<ExchangeRecord> {
    return this.#records.values();
  }

  lonePreflights(): IterableIterator<PreflightRecord> {
    return this.#lone.values();
  }

  lonePreflight(id: string): PreflightRecord | undefined {
    return this.#lone.get(id);
  }

  placeOfPreflight(id: string): PreflightPlace | undefined {
    return this.#places.get(id);
  }

  add(record: ExchangeRecord): void {
    this.givenUp.take(record.exchange.id);
    this.#keep(record);
    this.#index(record.exchange);
    if (record.waitingSince !== null) this.#startWaiting(record);
    this.#announce(record, false);
  }

  /** Replaces a record. A hop may have been added, or the last one's URL upgraded; others keep URL, method and time. */
  put(record: ExchangeRecord): void {
    const before = this.#records.get(record.exchange.id);
    if (before === undefined) return;
    this.#keep(record);
    if (lastHop(before.exchange).url !== hopAt(record.exchange, lastHopIndex(before.exchange)).url) {
      this.messages.removeAll(before.exchange);
      this.#index(record.exchange);
      return this.#announce(record, !before.hidden);
    }
    const added = record.exchange.hops.length > before.exchange.hops.length;
    if (added) this.#indexHop(record.exchange, lastHopIndex(record.exchange));
    else this.#indexNewTarget(before.exchange, record.exchange);
    if (record.waitingSince !== before.waitingSince) {
      if (record.waitingSince === null) this.waiting.remove(record.exchange.id);
      else this.#startWaiting(record);
    }
    this.#announce(record, !before.hidden);
  }

  /** Removes an exchange; later events of it are passed over if it still runs. */
  remove(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return this.#removeGivenUp(id);
    for (const { preflight } of record.exchange.hops) {
      if (preflight !== null && mayStillRun(preflight.end)) this.passOver(preflight.requestId);
    }
    if (mayStillRun(record.exchange.end)) this.passOver(id);
    this.#forget(record);
  }

  #removeGivenUp(id: string): void {
    const record = this.givenUp.take(id);
    if (record === undefined) return;
    if (record.running) this.passOver(id);
    this.changes.erase(exchangeKey(id));
    this.changes.hide(id);
  }

  /** Takes an OPTIONS request out of the log because it is a preflight. */
  withdraw(id: string): void {
    const record = this.#records.get(id);
    if (record !== undefined) this.#forget(record);
  }

  #forget({ exchange, hidden }: ExchangeRecord): void {
    const { id, hops } = exchange;
    for (const { preflight } of hops) if (preflight !== null) this.#places.delete(preflight.requestId);
    this.#records.delete(id);
    this.#bytes -= this.#sizes.get(id) ?? 0;
    this.#sizes.delete(id);
    this.#ranWhenSaved.delete(id);
    this.#unheard.delete(id);
    this.waiting.remove(id);
    this.messages.removeAll(exchange);
    this.changes.erase(exchangeKey(id));
    if (!hidden) this.changes.hide(id);
  }

  /** Gives a preflight to the last hop of an exchange. */
  attach(id: string, preflight: Preflight, headerBytesCut: number): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    const hop = lastHopIndex(record.exchange);
    const exchange = withHeaderBytesCut(withHop(record.exchange, hop, { preflight }), headerBytesCut);
    this.put({ ...record, exchange, waitingSince: null });
    this.#indexPreflight(exchange, hop);
  }

  /** Takes note that events of every request that runs may have been lost. */
  mayHaveMissed(): void {
    for (const { exchange } of this.#records.values()) {
      if (!mayStillRun(exchange.end)) continue;
      this.#ranWhenSaved.add(exchange.id);
      this.#unheard.add(exchange.id);
    }
  }

  /** Whether events of the request may have been lost with an earlier recorder. */
  ranWhenSaved(id: string): boolean {
    return this.#ranWhenSaved.has(id);
  }

  /** Takes note that the browser goes on telling of a request. */
  heard(id: string): void {
    this.#unheard.delete(id);
  }

  /** Says of requests that ran when an earlier log was saved, and of which nothing was heard since, that this is all that is known. */
  interruptUnheard(): void {
    for (const id of this.#unheard) {
      const record = this.#records.get(id);
      if (record?.exchange.end === null)
        this.put({ ...record, exchange: interrupted(record.exchange), endedByDevTools: true });
    }
    this.#unheard.clear();
  }

  addLone(record: PreflightRecord): void {
    const { requestId, time } = record.preflight;
    this.#lone.set(requestId, record);
    this.changes.write(record);
    for (const [id, other] of this.#lone) {
      const tooMany = this.#lone.size > this.#limits.lonePreflights;
      const tooOld = other.preflight.time < time - this.#limits.lonePreflightAge;
      if (!tooMany && !tooOld) break;
      this.#giveUpLone(id, other);
    }
  }

  /** Removes every preflight that waits for its request; later events of those that run are passed over. */
  removeLonePreflights(): void {
    for (const [id, record] of this.#lone) this.#giveUpLone(id, record);
  }

  putLone(record: PreflightRecord): void {
    this.#lone.set(record.preflight.requestId, record);
    this.changes.write(record);
  }

  removeLone(id: string): void {
    this.#lone.delete(id);
    this.changes.erase(preflightKey(id));
  }

  /** Whether the request or preflight has been heard of. */
  knows(id: string): boolean {
    const isKept = this.#records.has(id) || this.givenUp.has(id) || this.#lone.has(id);
    return isKept || this.#places.has(id) || this.#passedOver.has(id);
  }

  isPassedOver(id: string): boolean {
    return this.#passedOver.has(id);
  }

  passOver(id: string): void {
    this.#passedOver.add(id);
    for (const oldest of this.#passedOver) {
      if (this.#passedOver.size <= this.#limits.passedOver) break;
      this.#passedOver.delete(oldest);
    }
    this.#writePassedOver();
  }

  endPassingOver(id: string): void {
    if (this.#passedOver.delete(id)) this.#writePassedOver();
  }

  passedOver(): readonly string[] {
    return [...this.#passedOver];
  }

  #keep(record: ExchangeRecord): void {
    const { id } = record.exchange;
    const size = exchangeBytes(record.exchange);
    this.#bytes += size - (this.#sizes.get(id) ?? 0);
    this.#sizes.set(id, size);
    this.#records.set(id, record);
  }

  #giveUpLone(id: string, { preflight }: PreflightRecord): void {
    this.removeLone(id);
    if (preflight.end === null) this.passOver(id);
  }

  #writePassedOver(): void {
    this.changes.write({ kind: 'passed-over', ids: this.passedOver() });
  }

  #announce(record: ExchangeRecord, wasShown: boolean): void {
    this.changes.write(record);
    if (!record.hidden) this.changes.show(record.exchange);
    else if (wasShown) this.changes.hide(record.exchange.id);
  }

  #startWaiting({ exchange, initiator, urlCut }: ExchangeRecord): void {
    const hop = lastHop(exchange);
    const names = PAIRING[this.#browser].byHeaderNames ? askedNamesOfRequest(hop.requestHeaders ?? []) : null;
    const identity = identityOf({ ...exchange, initiator }, hop.url, urlCut);
    this.waiting.add({ id: exchange.id, identity, method: hop.method, names });
  }

  #index(exchange: Exchange): void {
    for (let hop = 0; hop < exchange.hops.length; hop += 1) {
      this.#indexHop(exchange, hop);
      this.#indexPreflight(exchange, hop);
      this.messages.addTarget(exchange, hop);
    }
  }

  #indexNewTarget(before: Exchange, exchange: Exchange): void {
    const hop = lastHopIndex(exchange);
    if (before.hops[hop]?.redirectUrl === null) this.messages.addTarget(exchange, hop);
  }

  #indexHop(exchange: Exchange, index: number): void {
    const hop = exchange.hops[index];
    if (hop === undefined) return;
    const place = { id: exchange.id, hop: index, part: 'hop', time: hop.time } as const;
    this.messages.add(hop.url, hop.method, place);
    if (index === 0) this.messages.add(urlAsAsked(hop), ANY_METHOD, place);
  }

  #indexPreflight(exchange: Exchange, index: number): void {
    const hop = exchange.hops[index];
    if (hop === undefined || hop.preflight === null) return;
    const { requestId, time } = hop.preflight;
    this.#places.set(requestId, { id: exchange.id, hop: index });
    this.messages.add(hop.url, 'OPTIONS', { id: exchange.id, hop: index, part: 'preflight', time });
  }
}
