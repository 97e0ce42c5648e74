import type { ChangeCollector } from './change';
import type { RecorderLimits } from './limits';
import { preflightKey, type PreflightRecord } from './log-record';
import type { PassedOver } from './passed-over';

type LonePreflightsParts = {
  readonly limits: RecorderLimits;
  readonly changes: ChangeCollector;
  readonly passedOver: PassedOver;
};

/** Preflights whose requests were not seen: each waits for one whose beginning was missed. */
export class LonePreflights {
  readonly #parts: LonePreflightsParts;
  readonly #records: Map<string, PreflightRecord>;

  constructor(saved: readonly PreflightRecord[], parts: LonePreflightsParts) {
    this.#parts = parts;
    const sorted = [...saved].sort((a, b) => a.order - b.order);
    this.#records = new Map(sorted.map((record) => [record.preflight.requestId, record]));
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  get(id: string): PreflightRecord | undefined {
    return this.#records.get(id);
  }

  /** Oldest first. */
  records(): IterableIterator<PreflightRecord> {
    return this.#records.values();
  }

  add(record: PreflightRecord): void {
    const { limits } = this.#parts;
    this.put(record);
    for (const [id, other] of this.#records) {
      const tooMany = this.#records.size > limits.lonePreflights;
      const tooOld = other.preflight.time < record.preflight.time - limits.lonePreflightAge;
      if (!tooMany && !tooOld) break;
      this.#giveUp(id, other);
    }
  }

  put(record: PreflightRecord): void {
    this.#records.set(record.preflight.requestId, record);
    this.#parts.changes.write(record);
  }

  remove(id: string): void {
    this.#records.delete(id);
    this.#parts.changes.erase(preflightKey(id));
  }

  /** Removes every one; later events of those that run are passed over. */
  removeAll(): void {
    for (const [id, record] of this.#records) this.#giveUp(id, record);
  }

  #giveUp(id: string, { preflight }: PreflightRecord): void {
    this.remove(id);
    if (preflight.end === null) this.#parts.passedOver.add(id);
  }
}
