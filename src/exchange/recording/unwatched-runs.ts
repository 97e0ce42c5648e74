/** Requests that ran while nobody listened: events of them may have been lost since. */
export class UnwatchedRuns {
  readonly #all = new Set<string>();
  /** Those of them of which nothing more was heard. */
  readonly #unheard = new Set<string>();

  add(id: string): void {
    this.#all.add(id);
    this.#unheard.add(id);
  }

  /** Whether events of the request may have been lost with an earlier recorder. */
  mayHaveLost(id: string): boolean {
    return this.#all.has(id);
  }

  /** Takes note that the browser goes on telling of a request. */
  heard(id: string): void {
    this.#unheard.delete(id);
  }

  forget(id: string): void {
    this.#all.delete(id);
    this.#unheard.delete(id);
  }

  /** Those of which nothing was heard, which are given up by that. */
  takeUnheard(): readonly string[] {
    const ids = [...this.#unheard];
    this.#unheard.clear();
    return ids;
  }
}
