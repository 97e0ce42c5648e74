import type { HarMessage } from './har-message';

/** How many alike messages are compared with one; the file is a stranger's, and may hold any number of them. */
const MOST_CANDIDATES = 64;

type Shelf = { readonly messages: HarMessage[]; from: number };

/**
 * Messages by what they have in common, the oldest first. Each is taken once. It is asked in the order of time, so that
 * what is too old for one question is too old for all later ones.
 */
export class AlikeMessages {
  readonly #shelves = new Map<string, Shelf>();
  readonly #taken = new Set<HarMessage>();

  add(key: string, message: HarMessage): void {
    const shelf = this.#shelves.get(key);
    if (shelf === undefined) this.#shelves.set(key, { messages: [message], from: 0 });
    else shelf.messages.push(message);
  }

  /** Those that are left, from the first that is not too old. */
  candidates(key: string, isTooOld: (message: HarMessage) => boolean): readonly HarMessage[] {
    const shelf = this.#shelves.get(key);
    if (shelf === undefined) return [];
    const { messages } = shelf;
    for (let first = messages[shelf.from]; first !== undefined; first = messages[shelf.from]) {
      if (!this.#taken.has(first) && !isTooOld(first)) break;
      shelf.from += 1;
    }
    return messages
      .slice(shelf.from, shelf.from + MOST_CANDIDATES)
      .filter((message) => !this.#taken.has(message));
  }

  take(message: HarMessage): void {
    this.#taken.add(message);
  }

  isTaken(message: HarMessage): boolean {
    return this.#taken.has(message);
  }
}
