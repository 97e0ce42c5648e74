import type { ChangeCollector } from './change';

/** Requests that are not recorded to their end: cleared from the log, or begun during a pause. */
export class PassedOver {
  readonly #ids = new Set<string>();
  readonly #most: number;
  readonly #changes: ChangeCollector;

  constructor(saved: readonly string[], most: number, changes: ChangeCollector) {
    for (const id of saved) this.#ids.add(id);
    this.#most = most;
    this.#changes = changes;
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    this.#ids.add(id);
    for (const oldest of this.#ids) {
      if (this.#ids.size <= this.#most) break;
      this.#ids.delete(oldest);
    }
    this.#write();
  }

  /** The request has ended, so that nothing more is heard of it. */
  end(id: string): void {
    if (this.#ids.delete(id)) this.#write();
  }

  #write(): void {
    this.#changes.write({ kind: 'passed-over', ids: this.ids });
  }
}
