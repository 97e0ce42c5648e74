import type { SessionStorage } from '../browser/session-storage';
import type { NetworkEvent } from '../exchange/network-event';
import { readEvent } from './stored-record';

const PREFIX = 'early3/';
const MOST_KEPT = 5_000;

/**
 * Keeps events that are heard before the logs are back from storage, because the background may end again before
 * that; its next life takes them up.
 */
export class EarlyEvents {
  readonly #storage: SessionStorage;
  readonly #boot: string;
  #kept: string[] = [];

  constructor(storage: SessionStorage, boot: string) {
    this.#storage = storage;
    this.#boot = boot;
  }

  keep(event: NetworkEvent): void {
    if (this.#kept.length >= MOST_KEPT) return;
    const key = `${PREFIX}${this.#boot}/${String(this.#kept.length).padStart(6, '0')}`;
    this.#kept.push(key);
    this.#storage.write({ [key]: JSON.stringify(event) }).catch(() => undefined);
  }

  /** Removes what this life kept and what earlier lives left, once all of it has been applied. */
  forget(stored: Readonly<Record<string, unknown>>): void {
    const keys = [...new Set([...this.#kept, ...Object.keys(stored).filter(isEarlyKey)])];
    this.#kept = [];
    if (keys.length > 0) this.#storage.remove(keys).catch(() => undefined);
  }

  /** What earlier lives left, oldest first, and how much of it cannot be read. */
  leftIn(stored: Readonly<Record<string, unknown>>): {
    readonly events: readonly NetworkEvent[];
    readonly unreadable: number;
  } {
    const left = Object.keys(stored).filter((key) => isEarlyKey(key) && !this.#kept.includes(key));
    const events = left
      .sort()
      .map((key) => readEvent(stored[key]))
      .filter((event) => event !== null)
      .sort((a, b) => a.time - b.time);
    return { events, unreadable: left.length - events.length };
  }
}

/** Whether something is stored there that an earlier life of the background heard. */
export function isEarlyKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
