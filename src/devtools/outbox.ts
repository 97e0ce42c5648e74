import type { DevToolsEntry, Navigated } from '../exchange/network-event';
import type { ToBackground } from '../protocol';

/** How long before and after the background's absence its events may have been lost. */
const LOST_WITHIN_MILLISECONDS = 5_000;
/**
 * When everything recent is sent again after the background came back: an entry may arrive before the first event
 * that the background heard of its request.
 */
const REPEAT_AFTER_MILLISECONDS = [0, 500, 1_500, 4_000];
/** By then the background has heard every event that will come, so what it does not know it has missed. */
const SURELY_MISSED_AFTER_MILLISECONDS = 1_500;
/** The events of a request that DevTools reports as finished may be as late as this. */
const SETTLED_MILLISECONDS = 1_000;
const MOST_KEPT = 1_000;

type Kept = { readonly event: Navigated | DevToolsEntry; readonly time: number };

export type OutboxParts = {
  readonly post: (message: ToBackground) => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => void;
};

/**
 * Sends what only DevTools sees to the background. What was sent shortly before the background went away, and entries
 * that say nothing new, are sent once it is back: they tell what it has missed. It takes repeats for what they are.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  #kept: Kept[] = [];
  #entries = 0;
  #connections = 0;
  #backSince = -Infinity;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  send(event: Navigated | DevToolsEntry): void {
    this.#parts.post({ kind: 'seen', event: this.#keep(event) });
  }

  /** Sends an entry that matters only if the background has missed events. */
  sendIfEventsMayBeLost(event: DevToolsEntry): void {
    const kept = this.#keep(event);
    if (this.#parts.now() - this.#backSince < LOST_WITHIN_MILLISECONDS)
      this.#parts.post({ kind: 'seen', event: kept });
  }

  /** Sends an entry that counts only if the background has heard of no such request, once its events would have come. */
  sendIfUnheard(event: DevToolsEntry): void {
    const kept = this.#keep(event);
    this.#parts.after(SETTLED_MILLISECONDS, () => {
      this.#parts.post({ kind: 'seen', event: { ...kept, repeated: true } });
    });
  }

  connected(): void {
    this.#connections += 1;
    const connection = this.#connections;
    if (connection === 1) return;
    this.#backSince = this.#parts.now();
    for (const milliseconds of REPEAT_AFTER_MILLISECONDS) {
      this.#parts.after(milliseconds, () => {
        if (connection !== this.#connections) return;
        this.#repeat(milliseconds >= SURELY_MISSED_AFTER_MILLISECONDS);
      });
    }
  }

  #repeat(repeated: boolean): void {
    this.#forgetOld();
    const now = this.#parts.now();
    const events = this.#kept.map(({ event, time }) =>
      event.kind === 'navigated'
        ? event
        : { ...event, repeated: repeated && now - time >= SETTLED_MILLISECONDS },
    );
    // Preflights last, so that the requests that they belong to are known by then.
    const preflightsLast = events.sort((a, b) => Number(isOptions(a)) - Number(isOptions(b)));
    for (const event of preflightsLast) {
      this.#parts.post({ kind: 'seen', event });
    }
  }

  #keep<E extends Navigated | DevToolsEntry>(told: E): E {
    const event = told.kind === 'navigated' ? told : { ...told, serial: (this.#entries += 1) };
    this.#kept.push({ event, time: this.#parts.now() });
    if (this.#kept.length > MOST_KEPT) this.#forgetOld();
    return event;
  }

  #forgetOld(): void {
    const oldest = this.#parts.now() - 2 * LOST_WITHIN_MILLISECONDS;
    this.#kept = this.#kept.filter(({ time }) => time >= oldest).slice(-MOST_KEPT);
  }
}

function isOptions(event: Navigated | DevToolsEntry): boolean {
  return event.kind === 'devtools-entry' && event.method === 'OPTIONS';
}
