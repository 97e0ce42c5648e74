import type { MessagePlace } from './message-index';
import type { DevToolsEntry } from '../network-event';

const MOST_CLAIMS = 2_000;

/**
 * Which message each DevTools entry was taken to tell of. Requests that are alike in everything get one entry each, so
 * an entry is never taken to tell of a message that another one tells of already.
 */
export class EntryClaims {
  readonly #places = new Map<string, string>();
  readonly #entries = new Map<string, string>();

  /** Whether the entry may be about the message: it is not taken, or was taken by the same entry told before. */
  allow(entry: DevToolsEntry, place: MessagePlace): boolean {
    const claimed = this.#places.get(keyOfEntry(entry));
    const key = keyOfPlace(place);
    return claimed === undefined ? !this.#entries.has(key) : claimed === key;
  }

  clear(): void {
    this.#places.clear();
    this.#entries.clear();
  }

  take(entry: DevToolsEntry, place: MessagePlace): void {
    this.#places.set(keyOfEntry(entry), keyOfPlace(place));
    this.#entries.set(keyOfPlace(place), keyOfEntry(entry));
    for (const [oldest, taken] of this.#places) {
      if (this.#places.size <= MOST_CLAIMS) break;
      this.#places.delete(oldest);
      this.#entries.delete(taken);
    }
  }
}

function keyOfEntry({ serial, time, method, url }: DevToolsEntry): string {
  return `${String(serial)} ${String(time)} ${method} ${url.slice(0, 100)}`;
}

function keyOfPlace({ id, hop, part }: MessagePlace): string {
  return `${part} ${String(hop)} ${id}`;
}
