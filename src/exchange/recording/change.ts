import type { Exchange } from '../exchange';
import { recordKey, type LogRecord } from './log-record';

/** What one event changed. */
export type Change = {
  /** Shown exchanges that are new or changed, whole. */
  readonly changed: readonly Exchange[];
  /** Ids of exchanges that were shown and are gone. */
  readonly removed: readonly string[];
  /** Records to write in place of those of the same key. */
  readonly written: readonly LogRecord[];
  /** Keys of records that are gone. */
  readonly erased: readonly string[];
};

export const NOTHING_CHANGED: Change = { changed: [], removed: [], written: [], erased: [] };

/** Gathers what one event changes; the last word on each record counts. */
export class ChangeCollector {
  readonly #changed = new Map<string, Exchange>();
  readonly #removed = new Set<string>();
  readonly #written = new Map<string, LogRecord>();
  readonly #erased = new Set<string>();

  write(record: LogRecord): void {
    const key = recordKey(record);
    this.#erased.delete(key);
    this.#written.set(key, record);
  }

  erase(key: string): void {
    this.#written.delete(key);
    this.#erased.add(key);
  }

  show(exchange: Exchange): void {
    this.#removed.delete(exchange.id);
    this.#changed.set(exchange.id, exchange);
  }

  hide(id: string): void {
    this.#changed.delete(id);
    this.#removed.add(id);
  }

  take(): Change {
    const change: Change = {
      changed: [...this.#changed.values()],
      removed: [...this.#removed],
      written: [...this.#written.values()],
      erased: [...this.#erased],
    };
    this.#changed.clear();
    this.#removed.clear();
    this.#written.clear();
    this.#erased.clear();
    return change;
  }
}
