import { withoutFragment } from '../../fetch-standard/without-fragment';
import { lastHop } from '../hops';
import { staysWithin } from '../request-origin';
import type { ExchangeRecord } from './log-record';

/** A page may load any number of files through its service worker, and what DevTools tells of them comes at once. */
const MOST_KEPT = 200;

/**
 * Requests that Firefox handed to a service worker, of which webRequest tells nothing more. Only DevTools tells when they
 * got no response, and in words that it has for every request that was never sent.
 */
export class HandedRequests {
  readonly #kept = new Map<string, ExchangeRecord>();
  /** To the page's own origin, of which there are far more: they must not push out the others. */
  readonly #own = new Map<string, ExchangeRecord>();

  keep(record: ExchangeRecord): void {
    const isOwn = staysWithin(record.initiator, lastHop(record.exchange).url);
    const kept = isOwn ? this.#own : this.#kept;
    kept.set(record.exchange.id, record);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
  }

  /** The worker left the request alone, so that it goes to the network. */
  forget(id: string): void {
    this.#kept.delete(id);
    this.#own.delete(id);
  }

  clear(): void {
    this.#kept.clear();
    this.#own.clear();
  }

  /** Takes out the request that began nearest to a time, in milliseconds since the epoch; null when none is near. */
  take(url: string, method: string, time: number, withinMilliseconds: number): ExchangeRecord | null {
    const target = withoutFragment(url);
    const distance = ({ exchange }: ExchangeRecord): number => Math.abs(exchange.time - time);
    let nearest: ExchangeRecord | null = null;
    for (const record of [...this.#kept.values(), ...this.#own.values()]) {
      const hop = lastHop(record.exchange);
      if (hop.method !== method || withoutFragment(hop.url) !== target) continue;
      if (distance(record) > withinMilliseconds) continue;
      if (nearest === null || distance(record) < distance(nearest)) nearest = record;
    }
    if (nearest !== null) this.forget(nearest.exchange.id);
    return nearest;
  }
}
