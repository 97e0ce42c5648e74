import { preflightFromEntry } from './preflight-from-entry';
import type { EntryClaims } from './entry-claims';
import type { EntryPlaces } from './entry-places';
import { lastHopIndex } from '../hops';
import type { ExchangeRecord } from './log-record';
import type { MessagePlace } from './message-index';
import type { DevToolsEntry } from '../network-event';
import type { TabLog } from './tab-log';

/**
 * Preflights that DevTools tells of and webRequest does not, or not yet: the two come by ways of their own, and on a busy
 * machine the one from DevTools may be the shorter.
 */
export class UnheardPreflights {
  readonly #log: TabLog;
  readonly #claims: EntryClaims;
  readonly #places: EntryPlaces;

  constructor(log: TabLog, claims: EntryClaims, places: EntryPlaces) {
    this.#log = log;
    this.#claims = claims;
    this.#places = places;
  }

  /**
   * Adds a preflight that was not recognised to its request; false where there is no such request, or a preflight that
   * was heard of may still get the response that the entry tells of.
   *
   * A request that may still get its own preflight has to wait for that: of requests that are alike, the entry does not say
   * which one it belongs to, and each preflight after it would then be given to the wrong one.
   *
   * @param method the method that the preflight asks leave for
   */
  add(entry: DevToolsEntry, method: string): boolean {
    if (!entry.repeated && this.#isAwaited(entry)) return false;
    const places = this.#places.of(entry, method);
    // A script's own OPTIONS request looks like its preflight until its headers are heard, and begins before it.
    const owners = method === entry.method ? places.toSorted((a, b) => a.time - b.time) : places;
    for (const place of owners) {
      const record = place.part === 'hop' ? this.#log.get(place.id) : undefined;
      if (record === undefined || place.hop !== lastHopIndex(record.exchange)) continue;
      if (!entry.repeated && !this.#log.runs.mayHaveLost(place.id) && !hasItsOwnEnd(record)) continue;
      const fitting = this.#places.fitted(entry, record.exchange);
      const preflight = preflightFromEntry(record, place.hop, fitting);
      if (preflight === null) continue;
      const mistaken = this.#mistakenFor(entry, place);
      if (mistaken !== null) this.#log.withdraw(mistaken);
      const requestId = mistaken ?? preflight.requestId;
      this.#log.attach(place.id, { ...preflight, requestId }, fitting.headerBytesCut);
      this.#claims.take(entry, { ...place, part: 'preflight' });
      return true;
    }
    return false;
  }

  /** Whether the entry may tell of a preflight that was heard of, and whose response is still on its way. */
  #isAwaited(entry: DevToolsEntry): boolean {
    return this.#places.of(entry, entry.method).some((place) => {
      if (place.part !== 'preflight' || !this.#claims.allow(entry, place)) return false;
      const preflight = this.#log.get(place.id)?.exchange.hops[place.hop]?.preflight;
      return preflight?.response === null && preflight.end === null;
    });
  }

  /** The request of which no headers were heard and that is the preflight itself; null when there is none. */
  #mistakenFor(entry: DevToolsEntry, owner: MessagePlace): string | null {
    const mistaken = this.#places.of(entry, entry.method).find(({ id, part, time }) => {
      const exchange = part === 'hop' && id !== owner.id ? this.#log.get(id)?.exchange : undefined;
      const isBare = exchange?.hops.length === 1 && exchange.hops[0].requestHeaders === null;
      return isBare && exchange.hops[0].preflight === null && time >= owner.time;
    });
    return mistaken?.id ?? null;
  }
}

/** Whether the browser's own event told the end: every event of a preflight came before that. */
function hasItsOwnEnd({ exchange, endedByDevTools }: ExchangeRecord): boolean {
  return exchange.end !== null && !endedByDevTools;
}
