import type { SessionStorage } from '../browser/session-storage';
import type { Change } from '../exchange/recording/change';
import { givenUpOf } from '../exchange/recording/given-up';
import { recordKey, type LogRecord } from '../exchange/recording/log-record';
import { StorageLedger } from './storage-ledger';
import { logOfKey, storedKey, storedLog } from './stored-log';

/** Calls to the storage that may be under way at once; beyond, changes gather until one returns. */
const MOST_CALLS = 256;
/** Characters that may be on their way to the storage at once, and in one call of several records. */
const MOST_UNDER_WAY = 4_000_000;
const MOST_A_CALL = 1_000_000;
/** What of the room is used, as its measure is the browser's own. */
const SHARE_OF_ROOM = 0.95;
/** Writes that may be refused one after the other before what they carry is given up itself. */
const MOST_REFUSALS = 30;

/** A record to store, or null to remove what is stored. */
type Pending = LogRecord | null;
type Sent = { readonly record: LogRecord; readonly version: number };

/**
 * Keeps a copy of every tab's log in session storage, because the browser may end the background at any moment. A
 * change is handed to the storage in the same turn in which the event was heard: what has been handed over is kept
 * even if the background ends right after. Under load, changes to the same record are gathered. Where the room ends,
 * the exchanges that ended first give up their details, and no more of them than must; what stays says that they were.
 */
export class Mirror {
  readonly #storage: SessionStorage;
  readonly #onGivenUp: () => void;
  readonly #ledger = new StorageLedger();
  readonly #pending = new Map<string, Pending>();
  readonly #waiting: (() => void)[] = [];
  #room: number;
  #calls = 0;
  #underWay = 0;
  #version = 0;
  #refusals = 0;
  /** Writes up to this version were sent before room was last made. */
  #roomMadeAt = 0;

  constructor(storage: SessionStorage, onGivenUp: () => void) {
    this.#storage = storage;
    this.#onGivenUp = onGivenUp;
    this.#room = storage.capacity * SHARE_OF_ROOM;
  }

  /** Tells the mirror what is stored already. */
  assume(tabId: number, records: readonly LogRecord[]): void {
    for (const record of records)
      this.#book(storedKey(tabId, recordKey(record)), record, JSON.stringify(record).length);
  }

  apply(tabId: number, change: Pick<Change, 'written' | 'erased'>): void {
    for (const record of change.written) this.#pending.set(storedKey(tabId, recordKey(record)), record);
    for (const key of change.erased) this.#pending.set(storedKey(tabId, key), null);
    this.#handOver();
  }

  /** How many exchanges of a tab are stored without their details, and would be lost to a background that ends. */
  givenUpOf(tabId: number): number {
    return this.#ledger.givenUpOf(storedLog(tabId));
  }

  /** Calls back once everything that was applied until now is in storage. */
  whenStored(run: () => void): void {
    if (this.#calls === 0 && this.#pending.size === 0) run();
    else this.#waiting.push(run);
  }

  /** Removes everything of a tab. */
  forget(tabId: number): void {
    const log = storedLog(tabId);
    for (const key of [...this.#ledger.keys(), ...this.#pending.keys()])
      if (logOfKey(key) === log) this.#pending.set(key, null);
    this.#handOver();
  }

  #book(key: string, record: LogRecord, length: number): number {
    this.#version += 1;
    this.#ledger.set(key, { log: logOfKey(key), record, length, version: this.#version });
    return this.#version;
  }

  #handOver(): void {
    while (this.#pending.size > 0 && this.#calls < MOST_CALLS && this.#underWay < MOST_UNDER_WAY)
      this.#handOverSome();
  }

  /** Hands over what waits, the longest waiting first, as much as goes into one call. */
  #handOverSome(): void {
    const items = new Map<string, string>();
    const sent = new Map<string, Sent>();
    const removed: string[] = [];
    let characters = 0;
    for (const [key, record] of this.#pending) {
      if (characters >= MOST_A_CALL) break;
      this.#pending.delete(key);
      // What was never stored needs no removal.
      if (record === null) {
        if (this.#ledger.remove(key)) removed.push(key);
        continue;
      }
      const text = JSON.stringify(record);
      characters += text.length;
      items.set(key, text);
      sent.set(key, { record, version: this.#book(key, record, text.length) });
    }
    this.#fit(items, sent, removed);
    if (removed.length > 0) this.#call(this.#storage.remove(removed), 0, () => undefined);
    if (items.size > 0) this.#write(items, sent);
  }

  /** Gives up what must be given up for all of it to fit. */
  #fit(items: Map<string, string>, sent: Map<string, Sent>, removed: string[]): void {
    let given = 0;
    while (this.#ledger.bytes > this.#room) {
      const next = this.#ledger.next();
      if (next === null) break;
      const { key, instead } = next;
      this.#ledger.remove(key);
      given += 1;
      items.delete(key);
      sent.delete(key);
      if (instead === null) {
        removed.push(key);
        continue;
      }
      const text = JSON.stringify(instead);
      items.set(key, text);
      sent.set(key, { record: instead, version: this.#book(key, instead, text.length) });
    }
    if (given > 0) this.#onGivenUp();
  }

  #write(items: ReadonlyMap<string, string>, sent: ReadonlyMap<string, Sent>): void {
    const last = this.#version;
    let characters = 0;
    for (const text of items.values()) characters += text.length;
    // Firefox takes one after the other and refuses the first that does not fit, so what makes room comes first.
    const makesRoom = ([key]: [string, string]): boolean => sent.get(key)?.record.kind === 'given-up';
    const inOrder = [...items].sort((a, b) => Number(makesRoom(b)) - Number(makesRoom(a)));
    const call = this.#storage.write(Object.fromEntries(inOrder)).then(() => {
      this.#refusals = 0;
    });
    this.#call(call, characters, () => {
      this.#refused(sent, last);
    });
  }

  #call(call: Promise<void>, characters: number, failed: () => void): void {
    this.#calls += 1;
    this.#underWay += characters;
    call.catch(failed).finally(() => {
      this.#calls -= 1;
      this.#underWay -= characters;
      this.#handOver();
      if (this.#calls === 0 && this.#pending.size === 0) for (const run of this.#waiting.splice(0)) run();
    });
  }

  /** Counts what is not stored, and keeps its key, so that what an earlier write left there is removed with the log. */
  #giveUpUnwritten(key: string, record: LogRecord): void {
    const instead = record.kind === 'exchange' ? givenUpOf(record) : null;
    this.#book(key, instead ?? record, 0);
  }

  /** Takes less room from now on, once for all that was refused together, and writes again what is still to be written. */
  #refused(sent: ReadonlyMap<string, Sent>, last: number): void {
    if (last > this.#roomMadeAt) {
      this.#refusals += 1;
      this.#room = Math.min(this.#room, this.#ledger.bytes) * SHARE_OF_ROOM;
      this.#roomMadeAt = this.#version;
    }
    for (const [key, { record, version }] of sent) {
      if (this.#pending.has(key) || this.#ledger.versionOf(key) !== version) continue;
      if (this.#refusals <= MOST_REFUSALS) this.#pending.set(key, record);
      else this.#giveUpUnwritten(key, record);
    }
    if (this.#refusals > MOST_REFUSALS) this.#onGivenUp();
  }
}
