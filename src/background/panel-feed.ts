import type { PortToPanel } from '../browser/ports';
import type { Change } from '../exchange/recording/change';
import type { Exchange } from '../exchange/exchange';
import { exchangeBytes } from '../exchange/exchange-size';
import type { RecordingStatus } from '../protocol';
import type { Timers } from './timers';

/** How long changes are gathered before they are sent as one. */
const DELTA_MILLISECONDS = 50;
/**
 * A panel works out its list anew with each message, which costs the more the longer the list is, in time and in garbage. So
 * there are this many exchanges of the log for each millisecond that lies between two messages, and at most half a second.
 */
const EXCHANGES_PER_MILLISECOND = 10;
const LONGEST_PAUSE_MILLISECONDS = 500;
/** Rough size of the largest message in bytes, far below the 64 MiB that Chromium refuses. */
const MOST_BYTES = 4_000_000;

export type PanelSource = {
  readonly exchanges: () => readonly Exchange[];
  /** How many there are, of which a few may not be shown. */
  readonly size: () => number;
  /** Of all exchanges, oldest first, and of those among them whose details are lost. */
  readonly ids: () => { readonly all: readonly string[]; readonly lost: readonly string[] };
  readonly status: () => RecordingStatus;
};

/** Messages that a panel may leave unread before it is sent no more. */
const MOST_UNREAD = 2;

/** What a panel that had its snapshot is still to be told. */
type Reader = {
  nextSequence: number;
  /** Of the last message that it says it has read. */
  read: number;
  readonly changed: Map<string, Exchange>;
  readonly removed: Set<string>;
  isStatusNew: boolean;
};

/**
 * Keeps the panels of one tab up to date: a snapshot when asked, then deltas. A panel that does not keep up is sent the next
 * delta once it has read the last ones, with no more in it than is still true: messages would pile up otherwise.
 */
export class PanelFeed {
  readonly #boot: string;
  readonly #timers: Timers;
  readonly #source: PanelSource;
  readonly #readers = new Map<PortToPanel, Reader>();
  #stopTimer: (() => void) | null = null;
  /** Set between two messages to a panel with a long list. */
  #stopPause: (() => void) | null = null;

  constructor(boot: string, timers: Timers, source: PanelSource) {
    this.#boot = boot;
    this.#timers = timers;
    this.#source = source;
  }

  /** Sends everything, in several messages where one would be too large. */
  snapshot(port: PortToPanel): void {
    const parts = inParts(this.#source.exchanges());
    const status = this.#source.status();
    const { all: ids, lost } = this.#source.ids();
    const before = this.#readers.get(port);
    const reader: Reader = {
      nextSequence: before?.nextSequence ?? 0,
      read: before?.read ?? -1,
      changed: new Map(),
      removed: new Set(),
      isStatusNew: false,
    };
    this.#readers.set(port, reader);
    for (const [index, part] of parts.entries()) {
      const envelope = { boot: this.#boot, sequence: reader.nextSequence++, status };
      port.post(
        index === 0
          ? { ...envelope, kind: 'snapshot', ids, lost, exchanges: part }
          : { ...envelope, kind: 'delta', changed: part, removed: [] },
      );
    }
  }

  close(port: PortToPanel): void {
    this.#readers.delete(port);
  }

  /** The panel has read the message of that number. */
  hasRead(port: PortToPanel, sequence: number): void {
    const reader = this.#readers.get(port);
    if (reader === undefined) return;
    reader.read = Math.max(reader.read, sequence);
    if (reader.isStatusNew) this.#sendSoon();
  }

  /** Takes note of a change; it is sent soon. */
  update(change: Pick<Change, 'changed' | 'removed'>): void {
    for (const { changed, removed } of this.#readers.values()) {
      for (const id of change.removed) {
        changed.delete(id);
        removed.add(id);
      }
      for (const exchange of change.changed) {
        removed.delete(exchange.id);
        changed.set(exchange.id, exchange);
      }
    }
    for (const reader of this.#readers.values()) reader.isStatusNew = true;
    this.#sendSoon();
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#stopPause?.();
    this.#stopPause = null;
  }

  #sendSoon(): void {
    if (this.#stopPause !== null) return;
    this.#stopTimer ??= this.#timers.after(DELTA_MILLISECONDS, () => {
      this.#stopTimer = null;
      for (const [port, reader] of this.#readers) this.#send(port, reader);
      this.#pause();
    });
  }

  /**
   * What happens in the pause is sent after it. There is none where not everything could be stored: the panel is the only
   * one to keep that, and a background that ends has to have told it.
   */
  #pause(): void {
    if (this.#source.status().unstored > 0) return;
    const pause = Math.min(this.#source.size() / EXCHANGES_PER_MILLISECOND, LONGEST_PAUSE_MILLISECONDS);
    if (pause <= DELTA_MILLISECONDS) return;
    this.#stopPause = this.#timers.after(pause - DELTA_MILLISECONDS, () => {
      this.#stopPause = null;
      if ([...this.#readers.values()].some(({ isStatusNew }) => isStatusNew)) this.#sendSoon();
    });
  }

  #send(port: PortToPanel, reader: Reader): void {
    const unread = reader.nextSequence - 1 - reader.read;
    if (!reader.isStatusNew || unread >= MOST_UNREAD) return;
    const parts = inParts([...reader.changed.values()]);
    const removed = [...reader.removed];
    reader.changed.clear();
    reader.removed.clear();
    reader.isStatusNew = false;
    const status = this.#source.status();
    for (const [index, changed] of parts.entries()) {
      const envelope = { boot: this.#boot, sequence: reader.nextSequence++, status };
      port.post({ ...envelope, kind: 'delta', changed, removed: index === 0 ? removed : [] });
    }
  }
}

/** At least one part, which may be empty. */
function inParts(exchanges: readonly Exchange[]): readonly (readonly Exchange[])[] {
  const parts: Exchange[][] = [];
  let part: Exchange[] = [];
  let bytes = 0;
  for (const exchange of exchanges) {
    const size = exchangeBytes(exchange);
    if (part.length > 0 && bytes + size > MOST_BYTES) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(exchange);
    bytes += size;
  }
  return [...parts, part];
}
