import type { Browser, Exchange, Preflight } from '../exchange';
import { exchangeBytes } from '../exchange-size';
import { lastHopIndex } from '../hops';
import { ChangeCollector } from './change';
import { interrupted, mayStillRun, withHeaderBytesCut, withHop } from './exchange-changes';
import { GivenUpExchanges } from './given-up';
import type { RecorderLimits } from './limits';
import { LogIndex } from './log-index';
import { exchangeKey, type ExchangeRecord, type LogRecord } from './log-record';
import { LonePreflights } from './lone-preflights';
import { PassedOver } from './passed-over';
import { UnwatchedRuns } from './unwatched-runs';

/**
 * The records of one tab with the indexes that make each event cost the same however long the log is. Every index
 * follows from the records, so that a restored log behaves as the one that was saved.
 */
export class TabLog {
  readonly changes = new ChangeCollector();
  readonly index: LogIndex;
  readonly runs = new UnwatchedRuns();
  readonly passedOver: PassedOver;
  readonly lone: LonePreflights;
  /** Exchanges whose details were lost when the background ended. */
  readonly givenUp: GivenUpExchanges;
  readonly #records = new Map<string, ExchangeRecord>();
  /** What each exchange takes, in bytes. */
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  constructor(browser: Browser, limits: RecorderLimits, saved: readonly LogRecord[]) {
    const { changes } = this;
    const passedOver = saved.flatMap((record) => (record.kind === 'passed-over' ? record.ids : []));
    this.index = new LogIndex(browser);
    this.passedOver = new PassedOver(passedOver, limits.passedOver, changes);
    this.lone = new LonePreflights(
      saved.filter((record) => record.kind === 'preflight'),
      { limits, changes, passedOver: this.passedOver },
    );
    this.givenUp = new GivenUpExchanges(saved.filter((record) => record.kind === 'given-up'));
    const exchanges = saved.filter((record) => record.kind === 'exchange');
    for (const record of exchanges.toSorted((a, b) => a.order - b.order)) {
      this.#keep(record);
      this.index.addMessages(record.exchange);
    }
    for (const record of exchanges.toSorted((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0)))
      if (record.waitingSince !== null) this.index.startWaiting(record);
    this.mayHaveMissed();
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

  /** Those that are shown, oldest first. */
  shown(): readonly ExchangeRecord[] {
    return [...this.#records.values()].filter(({ hidden }) => !hidden);
  }

  /** Of all shown exchanges, oldest first, and of those among them whose details were lost. */
  ids(): { readonly all: readonly string[]; readonly lost: readonly string[] } {
    const placed = this.shown().map(({ order, exchange }) => ({ order, id: exchange.id }));
    const givenUp = [...this.givenUp.records()];
    const inOrder = [...placed, ...givenUp].sort((a, b) => a.order - b.order);
    return { all: inOrder.map(({ id }) => id), lost: givenUp.map(({ id }) => id) };
  }

  add(record: ExchangeRecord): void {
    this.givenUp.take(record.exchange.id);
    this.#keep(record);
    this.index.addMessages(record.exchange);
    if (record.waitingSince !== null) this.index.startWaiting(record);
    this.#announce(record, false);
  }

  /** Replaces a record. A hop may have been added, or the last one's URL upgraded; others keep URL, method and time. */
  put(record: ExchangeRecord): void {
    const before = this.#records.get(record.exchange.id);
    if (before === undefined) return;
    this.#keep(record);
    this.index.replace(before, record);
    this.#announce(record, !before.hidden);
  }

  /** Removes an exchange; later events of it are passed over if it still runs. */
  remove(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return this.#removeGivenUp(id);
    for (const { preflight } of record.exchange.hops) {
      if (preflight !== null && mayStillRun(preflight.end)) this.passedOver.add(preflight.requestId);
    }
    if (mayStillRun(record.exchange.end)) this.passedOver.add(id);
    this.#forget(record);
  }

  removeWhere(goes: (exchange: Pick<Exchange, 'page'>) => boolean): void {
    const all = [...this.givenUp.records(), ...[...this.#records.values()].map(({ exchange }) => exchange)];
    for (const { id } of all.filter(goes)) this.remove(id);
  }

  #removeGivenUp(id: string): void {
    const record = this.givenUp.take(id);
    if (record === undefined) return;
    if (record.running) this.passedOver.add(id);
    this.changes.erase(exchangeKey(id));
    this.changes.hide(id);
  }

  /** Takes an OPTIONS request out of the log because it is a preflight. */
  withdraw(id: string): void {
    const record = this.#records.get(id);
    if (record !== undefined) this.#forget(record);
  }

  #forget({ exchange, hidden }: ExchangeRecord): void {
    const { id } = exchange;
    this.#records.delete(id);
    this.#bytes -= this.#sizes.get(id) ?? 0;
    this.#sizes.delete(id);
    this.runs.forget(id);
    this.index.remove(exchange);
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
    this.index.addPreflight(exchange, hop);
  }

  /** Takes note that events of every request that runs may have been lost. */
  mayHaveMissed(): void {
    for (const { exchange } of this.#records.values()) {
      if (mayStillRun(exchange.end)) this.runs.add(exchange.id);
    }
  }

  /** Says of requests that ran when an earlier log was saved, and of which nothing was heard since, that this is all that is known. */
  interruptUnheard(): void {
    for (const id of this.runs.takeUnheard()) {
      const record = this.#records.get(id);
      if (record?.exchange.end === null)
        this.put({ ...record, exchange: interrupted(record.exchange), endedByDevTools: true });
    }
  }

  /** Whether the request or preflight has been heard of. */
  knows(id: string): boolean {
    const isKept = this.#records.has(id) || this.givenUp.has(id) || this.lone.has(id);
    return isKept || this.index.placeOfPreflight(id) !== undefined || this.passedOver.has(id);
  }

  #keep(record: ExchangeRecord): void {
    const { id } = record.exchange;
    const size = exchangeBytes(record.exchange);
    this.#bytes += size - (this.#sizes.get(id) ?? 0);
    this.#sizes.set(id, size);
    this.#records.set(id, record);
  }

  #announce(record: ExchangeRecord, wasShown: boolean): void {
    this.changes.write(record);
    if (!record.hidden) this.changes.show(record.exchange);
    else if (wasShown) this.changes.hide(record.exchange.id);
  }
}
