import type { SessionStorage } from '../browser/session-storage';
import type { Change } from '../exchange/change';
import { recordKey } from '../exchange/log-record';
import { isExpendable, storedKey } from './stored-log';

/** Calls to the storage that may be under way at once; beyond, changes gather until one returns. */
const MOST_CALLS = 256;
/** Share of the mirrored records that is given up when storage is full. */
const SHARE_GIVEN_UP = 0.1;
const MOST_ATTEMPTS = 8;

type Pending = { readonly text: string | null; readonly version: number };

/**
 * Keeps a copy of every tab's log in session storage, because the browser may end the background at any moment. A
 * change is handed to the storage in the same turn in which the event was heard: what has been handed over is kept
 * even if the background ends right after. Under load, changes to the same record are gathered.
 */
export class Mirror {
  readonly #storage: SessionStorage;
  readonly #onFull: () => void;
  /** Mirrored keys with the version last handed over; the longest kept first. */
  readonly #versions = new Map<string, number>();
  #pending = new Map<string, Pending>();
  #calls = 0;
  #version = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(storage: SessionStorage, onFull: () => void) {
    this.#storage = storage;
    this.#onFull = onFull;
  }

  /** Tells the mirror what is stored already. */
  assume(keys: Iterable<string>): void {
    for (const key of keys) this.#versions.set(key, 0);
  }

  apply(tabId: number, change: Change): void {
    for (const record of change.written) {
      this.#set(storedKey(tabId, recordKey(record)), JSON.stringify(record));
    }
    for (const key of change.erased) this.#set(storedKey(tabId, key), null);
    if (this.#pending.size > 0 && this.#calls < MOST_CALLS) this.#handOver();
  }

  /** Calls back once everything that was applied until now is in storage. */
  whenStored(run: () => void): void {
    if (this.#calls === 0 && this.#pending.size === 0) run();
    else this.#waiting.push(run);
  }

  /** Removes everything of a tab. */
  forget(tabId: number): void {
    const start = storedKey(tabId, '');
    for (const key of this.#versions.keys()) if (key.startsWith(start)) this.#set(key, null);
    for (const key of this.#pending.keys()) if (key.startsWith(start)) this.#set(key, null);
    if (this.#pending.size > 0) this.#handOver();
  }

  #set(key: string, text: string | null): void {
    this.#version += 1;
    this.#pending.set(key, { text, version: this.#version });
  }

  #handOver(): void {
    const batch = this.#pending;
    this.#pending = new Map();
    this.#send(batch, 1);
  }

  #send(batch: ReadonlyMap<string, Pending>, attempt: number): void {
    const items: Record<string, string> = {};
    const erased: string[] = [];
    for (const [key, { text, version }] of batch) {
      if (text === null) {
        // What was never mirrored needs no removal.
        if (this.#versions.delete(key)) erased.push(key);
      } else {
        items[key] = text;
        this.#versions.set(key, version);
      }
    }
    if (erased.length > 0) this.#call(this.#storage.remove(erased), () => undefined);
    if (Object.keys(items).length === 0) return;
    this.#call(this.#storage.write(items), () => {
      this.#retry(batch, attempt);
    });
  }

  #call(call: Promise<void>, failed: () => void): void {
    this.#calls += 1;
    call.catch(failed).finally(() => {
      this.#calls -= 1;
      if (this.#pending.size > 0) this.#handOver();
      else if (this.#calls === 0) for (const run of this.#waiting.splice(0)) run();
    });
  }

  /** Gives up the records that were kept longest, and writes again what has not been written since. */
  #retry(batch: ReadonlyMap<string, Pending>, attempt: number): void {
    this.#onFull();
    const still = new Map([...batch].filter(([key, { version }]) => this.#versions.get(key) === version));
    for (const key of still.keys()) this.#versions.delete(key);
    const expendable = [...this.#versions.keys()].filter(isExpendable);
    const given = expendable.slice(0, Math.ceil(expendable.length * SHARE_GIVEN_UP));
    if (given.length > 0) {
      for (const key of given) this.#versions.delete(key);
      this.#call(this.#storage.remove(given), () => undefined);
    }
    if (attempt < MOST_ATTEMPTS && (given.length > 0 || attempt === 1)) this.#send(still, attempt + 1);
  }
}
