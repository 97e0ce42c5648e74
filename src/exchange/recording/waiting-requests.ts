/** A request that may still get a preflight. */
export type WaitingRequest = {
  readonly id: string;
  /** All that a preflight shares with its request, as one text. */
  readonly identity: string;
  readonly method: string;
  /** Names that its preflight must request; null when they are not known yet. */
  readonly names: readonly string[] | null;
};

/** What a preflight is looking for; a null method or names match all. */
export type Sought = {
  readonly identity: string;
  readonly method: string | null;
  readonly names: readonly string[] | null;
  /** The preflight's own id: a preflight never belongs to itself. */
  readonly except: string;
};

/**
 * Requests that may still get a preflight, oldest first for each identity. A preflight takes the oldest that fits;
 * where header names are known, the oldest of those that fit best.
 */
export class WaitingRequests {
  readonly #byIdentity = new Map<string, Map<string, WaitingRequest>>();
  readonly #identityOf = new Map<string, string>();

  get size(): number {
    return this.#identityOf.size;
  }

  add(request: WaitingRequest): void {
    this.remove(request.id);
    const queue = this.#byIdentity.get(request.identity);
    if (queue === undefined) this.#byIdentity.set(request.identity, new Map([[request.id, request]]));
    else queue.set(request.id, request);
    this.#identityOf.set(request.id, request.identity);
  }

  remove(id: string): void {
    const identity = this.#identityOf.get(id);
    if (identity === undefined) return;
    this.#identityOf.delete(id);
    const queue = this.#byIdentity.get(identity);
    queue?.delete(id);
    if (queue?.size === 0) this.#byIdentity.delete(identity);
  }

  /** Whether any request waits that a preflight of this identity may belong to. */
  has(identity: string): boolean {
    return this.#byIdentity.has(identity);
  }

  /** Removes the request that fits and returns its id; null when none fits. */
  take(sought: Sought): string | null {
    let best: string | null = null;
    let fewest = Infinity;
    for (const request of this.#byIdentity.get(sought.identity)?.values() ?? []) {
      if (request.id === sought.except) continue;
      if (sought.method !== null && request.method !== sought.method) continue;
      const differences = countDifferences(request.names, sought.names);
      if (differences >= fewest) continue;
      best = request.id;
      fewest = differences;
      if (differences === 0) break;
    }
    if (best !== null) this.remove(best);
    return best;
  }
}

function countDifferences(a: readonly string[] | null, b: readonly string[] | null): number {
  if (a === null || b === null) return 0;
  // A page may set thousands of headers.
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.filter((name) => !inB.has(name)).length + b.filter((name) => !inA.has(name)).length;
}
