import type { DevToolsEntry, Navigated } from '../exchange/network-event';
import type { ToBackground } from '../protocol';

/** Events in flight to a background that ends are lost, and so are those until it is back. */
const LOST_WITHIN_MILLISECONDS = 5_000;
const MOST_KEPT = 500;

type Kept = { readonly event: Navigated | DevToolsEntry; readonly time: number };

/**
 * Sends what only DevTools sees to the background, or keeps it until the background is back. Entries that say nothing
 * new are kept for some seconds too and sent once the background was away: they tell what it has missed.
 */
export class Outbox {
  readonly #post: (message: ToBackground) => boolean;
  readonly #now: () => number;
  #unsent: Kept[] = [];
  #recent: Kept[] = [];
  #connections = 0;
  #backSince = -Infinity;

  constructor(post: (message: ToBackground) => boolean, now: () => number) {
    this.#post = post;
    this.#now = now;
  }

  send(event: Navigated | DevToolsEntry): void {
    if (!this.#post({ kind: 'seen', event })) this.#unsent = this.#keep(this.#unsent, event, Infinity);
  }

  /** Sends an entry that matters only if the background has missed events. */
  sendIfEventsMayBeLost(event: DevToolsEntry): void {
    if (this.#now() - this.#backSince < LOST_WITHIN_MILLISECONDS) this.send(event);
    else this.#recent = this.#keep(this.#recent, event, LOST_WITHIN_MILLISECONDS);
  }

  connected(): void {
    this.#connections += 1;
    if (this.#connections > 1) this.#backSince = this.#now();
    const recent = this.#connections > 1 ? this.#recent : [];
    const events = [...this.#unsent, ...recent].map(({ event }) => event);
    this.#unsent = [];
    this.#recent = [];
    for (const event of events) this.send(event);
  }

  #keep(kept: readonly Kept[], event: Navigated | DevToolsEntry, age: number): Kept[] {
    const now = this.#now();
    const young = kept.filter(({ time }) => now - time < age);
    return [...young, { event, time: now }].slice(-MOST_KEPT);
  }
}
