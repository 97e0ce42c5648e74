import { headerBytes } from '../exchange/header-limit';
import type { DevToolsEntry, Navigated } from '../exchange/network-event';
import type { ToBackground } from '../protocol';

/** How long before and after the background's absence its events may have been lost. */
const LOST_WITHIN_MILLISECONDS = 5_000;
/**
 * When everything recent is sent again after the background came back: an entry may arrive before the first event
 * that the background heard of its request.
 */
const REPEAT_AFTER_MILLISECONDS = [0, 500, 1_500, 4_000];
const LAST_REPEAT_MILLISECONDS = Math.max(...REPEAT_AFTER_MILLISECONDS);
/** By then the background has heard every event that will come, so what it does not know it has missed. */
const SURELY_MISSED_AFTER_MILLISECONDS = 1_500;
/** The events of a request that DevTools reports as finished may be as late as this. */
const SETTLED_MILLISECONDS = 1_000;
const MOST_KEPT = 5_000;
/** Bytes that the URLs and headers of all that is kept may have. */
const MOST_BYTES = 16 * 1024 * 1024;
/** How long anything is kept. */
const KEPT_MILLISECONDS = 2 * LOST_WITHIN_MILLISECONDS;

type Kept = { readonly event: Navigated | DevToolsEntry; readonly time: number; readonly bytes: number };

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
  #bytes = 0;
  #isForgetting = false;
  /** Nothing is kept of requests that began by then. */
  #cleared = 0;
  #entries = 0;
  #connections = 0;
  /** What was told since then may have been missed, and has not been repeated to a background that lived long enough. */
  #owedSince = Infinity;
  #backSince = -Infinity;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  send(event: Navigated | DevToolsEntry): void {
    const kept = this.#keep(event);
    this.#parts.post({ kind: 'seen', event: kept });
    this.#repeatIfMissed(kept);
  }

  /** Sends an entry that matters only if the background has missed events. */
  sendIfEventsMayBeLost(event: DevToolsEntry): void {
    const kept = this.#keep(event);
    if (this.#parts.now() - this.#backSince < LOST_WITHIN_MILLISECONDS)
      this.#parts.post({ kind: 'seen', event: kept });
    this.#repeatIfMissed(kept);
  }

  /** Sends an entry that counts only if the background has heard of no such request, once its events would have come. */
  sendIfUnheard(event: DevToolsEntry): void {
    const kept = this.#keep(event);
    this.#parts.after(SETTLED_MILLISECONDS, () => {
      if (event.time <= this.#cleared) return;
      this.#parts.post({ kind: 'seen', event: { ...kept, repeated: true } });
    });
  }

  /**
   * The reader cleared the list: nothing is kept of requests that began until then.
   *
   * @param until milliseconds since the epoch; null for now
   */
  cleared(until: number | null): void {
    this.#cleared = Math.max(this.#cleared, until ?? this.#parts.now());
    this.#keepOnly(({ event }) => event.time > this.#cleared);
  }

  connected(): void {
    this.#connections += 1;
    const connection = this.#connections;
    if (connection === 1) return;
    this.#backSince = this.#parts.now();
    this.#owedSince = Math.min(this.#owedSince, this.#backSince - LOST_WITHIN_MILLISECONDS);
    for (const milliseconds of REPEAT_AFTER_MILLISECONDS) {
      this.#parts.after(milliseconds, () => {
        if (connection !== this.#connections) return;
        this.#repeat(milliseconds >= SURELY_MISSED_AFTER_MILLISECONDS);
        if (milliseconds === LAST_REPEAT_MILLISECONDS) this.#owedSince = Infinity;
      });
    }
  }

  /**
   * DevTools may tell of a request long after its end, when all else has been repeated. What began before the background
   * was back, or shortly after, it may have missed, so that it is told of each such request once more.
   */
  #repeatIfMissed(event: Navigated | DevToolsEntry): void {
    if (event.kind === 'navigated' || event.time >= this.#backSince + LOST_WITHIN_MILLISECONDS) return;
    // A preflight after the request that it belongs to.
    const wait = SURELY_MISSED_AFTER_MILLISECONDS * (isOptions(event) ? 2 : 1);
    this.#parts.after(wait, () => {
      if (event.time > this.#cleared) this.#parts.post({ kind: 'seen', event: { ...event, repeated: true } });
    });
  }

  #repeat(repeated: boolean): void {
    this.#forgetOld();
    const now = this.#parts.now();
    const isDue = ({ time }: Kept): boolean => repeated || time >= now - KEPT_MILLISECONDS;
    const events = this.#kept
      .filter(isDue)
      .map(({ event, time }) =>
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
    if (told.time <= this.#cleared) return event;
    const headers =
      told.kind === 'navigated' ? 0 : headerBytes(told.headers) + headerBytes(told.requestHeaders);
    const bytes = told.url.length + headers;
    this.#kept.push({ event, time: this.#parts.now(), bytes });
    this.#bytes += bytes;
    if (this.#kept.length > MOST_KEPT || this.#bytes > MOST_BYTES) this.#forgetOld();
    this.#forgetLater();
    return event;
  }

  /** What is kept goes with time, also when nothing new comes. */
  #forgetLater(): void {
    if (this.#isForgetting) return;
    this.#isForgetting = true;
    this.#parts.after(KEPT_MILLISECONDS, () => {
      this.#isForgetting = false;
      this.#forgetOld();
      if (this.#kept.length > 0) this.#forgetLater();
    });
  }

  #forgetOld(): void {
    const oldest = Math.min(this.#parts.now() - KEPT_MILLISECONDS, this.#owedSince);
    let places = this.#kept.length;
    let bytes = this.#bytes;
    this.#keepOnly((kept) => {
      const stays = kept.time >= oldest && places <= MOST_KEPT && bytes <= MOST_BYTES;
      if (!stays) {
        places -= 1;
        bytes -= kept.bytes;
      }
      return stays;
    });
  }

  #keepOnly(stays: (kept: Kept) => boolean): void {
    this.#kept = this.#kept.filter(stays);
    this.#bytes = this.#kept.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}

function isOptions(event: Navigated | DevToolsEntry): boolean {
  return event.kind === 'devtools-entry' && event.method === 'OPTIONS';
}
