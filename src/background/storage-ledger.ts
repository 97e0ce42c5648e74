import { givenUpOf } from '../exchange/recording/given-up';
import type { GivenUpRecord, LogRecord } from '../exchange/recording/log-record';

/** What a stored item takes beside its key and its text, in bytes. */
const OVERHEAD = 64;

type Item = {
  readonly size: number;
  /** Names the last write of the key. */
  readonly version: number;
  readonly log: string;
  /** What may take the record's place when there is no room; undefined for what must stay, null for nothing. */
  readonly instead: GivenUpRecord | null | undefined;
  readonly isGivenUp: boolean;
};

/** What is stored under a key. */
type Entry = {
  readonly log: string;
  readonly record: LogRecord;
  /** Of the text that stands for the record, in characters. */
  readonly length: number;
  readonly version: number;
};

/** Keeps the books of what is stored: how much it takes, and what is to be given up first. */
export class StorageLedger {
  readonly #items = new Map<string, Item>();
  /** Keys that may be given up: of exchanges that have ended first, each the longest kept first. */
  readonly #ended = new Set<string>();
  readonly #running = new Set<string>();
  readonly #givenUp = new Map<string, number>();
  #bytes = 0;

  /** Bytes that all of it takes, by estimate. */
  get bytes(): number {
    return this.#bytes;
  }

  keys(): IterableIterator<string> {
    return this.#items.keys();
  }

  versionOf(key: string): number | undefined {
    return this.#items.get(key)?.version;
  }

  /** How many exchanges of a log are stored without their details. */
  givenUpOf(log: string): number {
    return this.#givenUp.get(log) ?? 0;
  }

  set(key: string, { log, record, length, version }: Entry): void {
    this.#forget(key);
    const isGivenUp = record.kind === 'given-up';
    const instead =
      record.kind === 'exchange' ? givenUpOf(record) : record.kind === 'preflight' ? null : undefined;
    this.#items.set(key, { size: OVERHEAD + key.length + length, version, log, instead, isGivenUp });
    this.#bytes += OVERHEAD + key.length + length;
    if (isGivenUp) this.#givenUp.set(log, this.givenUpOf(log) + 1);
    // Whatever has ended before stays the longest kept when more is told of it.
    const hasEnded = record.kind === 'exchange' && record.exchange.end !== null;
    if (instead === undefined || hasEnded) this.#running.delete(key);
    else this.#running.add(key);
    if (instead === undefined || !hasEnded) this.#ended.delete(key);
    else this.#ended.add(key);
  }

  /** False when nothing is stored there. */
  remove(key: string): boolean {
    this.#ended.delete(key);
    this.#running.delete(key);
    return this.#forget(key);
  }

  /** What is to be given up next, and what may stand in its place; null when nothing may. */
  next(): { readonly key: string; readonly log: string; readonly instead: GivenUpRecord | null } | null {
    for (const key of [...first(this.#ended), ...first(this.#running)]) {
      const item = this.#items.get(key);
      if (item?.instead !== undefined) return { key, log: item.log, instead: item.instead };
    }
    return null;
  }

  #forget(key: string): boolean {
    const item = this.#items.get(key);
    if (item === undefined) return false;
    this.#items.delete(key);
    this.#bytes -= item.size;
    if (item.isGivenUp) this.#givenUp.set(item.log, this.givenUpOf(item.log) - 1);
    return true;
  }
}

function first(keys: ReadonlySet<string>): readonly string[] {
  for (const key of keys) return [key];
  return [];
}
