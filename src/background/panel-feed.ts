import type { PortToPanel } from '../browser/ports';
import type { Change } from '../exchange/change';
import type { Exchange } from '../exchange/exchange';
import { exchangeBytes } from '../exchange/exchange-size';
import type { RecordingStatus } from '../protocol';
import type { Timers } from './timers';

/** A panel needs no more than this many updates a second; what happens between two is sent as one. */
const DELTA_MILLISECONDS = 50;
/** Rough size of the largest message in bytes, far below the 64 MiB that Chromium refuses. */
const MOST_BYTES = 4_000_000;

export type PanelSource = {
  readonly exchanges: () => readonly Exchange[];
  /** Of all exchanges, oldest first, and of those among them whose details are lost. */
  readonly ids: () => { readonly all: readonly string[]; readonly lost: readonly string[] };
  readonly status: () => RecordingStatus;
};

/** Keeps the panels of one tab up to date: a snapshot when asked, then deltas. */
export class PanelFeed {
  readonly #boot: string;
  readonly #timers: Timers;
  readonly #source: PanelSource;
  /** Panels that had their snapshot, with the number of their next message. */
  readonly #panels = new Map<PortToPanel, number>();
  #changed = new Map<string, Exchange>();
  #removed = new Set<string>();
  #stopTimer: (() => void) | null = null;

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
    for (const [index, part] of parts.entries()) {
      this.#post(port, (boot, sequence) =>
        index === 0
          ? { kind: 'snapshot', boot, sequence, ids, lost, exchanges: part, status }
          : { kind: 'delta', boot, sequence, changed: part, removed: [], status },
      );
    }
  }

  close(port: PortToPanel): void {
    this.#panels.delete(port);
  }

  /** Takes note of a change; it is sent soon. */
  update(change: Pick<Change, 'changed' | 'removed'>): void {
    for (const id of change.removed) {
      this.#changed.delete(id);
      this.#removed.add(id);
    }
    for (const exchange of change.changed) {
      this.#removed.delete(exchange.id);
      this.#changed.set(exchange.id, exchange);
    }
    this.#stopTimer ??= this.#timers.after(DELTA_MILLISECONDS, () => {
      this.#flush();
    });
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  #flush(): void {
    this.#stopTimer = null;
    const parts = inParts([...this.#changed.values()]);
    const removed = [...this.#removed];
    this.#changed = new Map();
    this.#removed = new Set();
    const status = this.#source.status();
    for (const port of this.#panels.keys()) {
      for (const [index, changed] of parts.entries()) {
        this.#post(port, (boot, sequence) => ({
          kind: 'delta',
          boot,
          sequence,
          changed,
          removed: index === 0 ? removed : [],
          status,
        }));
      }
    }
  }

  #post(
    port: PortToPanel,
    message: (boot: string, sequence: number) => Parameters<PortToPanel['post']>[0],
  ): void {
    const sequence = this.#panels.get(port) ?? 0;
    this.#panels.set(port, sequence + 1);
    port.post(message(this.#boot, sequence));
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
