import { withoutFragment } from '../../fetch-standard/without-fragment';
import { cutUrl } from './limits';
import { ANY_METHOD } from './message-index';
import type { PageResource, PageSaw } from '../network-event';
import type { TabLog } from './tab-log';

/** The page tells the start of a request up to 180 ms before webRequest, when the browser has much to do. */
const JOIN_WITHIN_MILLISECONDS = 300;
/** How far a burst of requests to one URL may reach to either side. */
const BURST_MILLISECONDS = 2_000;
/** Requests that began this close together may be told in either order. */
const SAME_TIME_MILLISECONDS = 20;
/** More requests to one URL at about one time are not told apart. */
const MOST_ALIKE = 64;
const MOST_KEPT = 2_000;

type Sighting = Pick<PageResource, 'start' | 'status'>;
type Placed = { readonly id: string; readonly time: number };

/**
 * Tells exchanges what the page itself came to see of them. A sighting names only URL and start, so it is believed only
 * where there are as many sightings as exchanges, and the order of their starts leaves no doubt which is which.
 */
export class PageSightings {
  readonly #log: TabLog;
  readonly #urlCharacters: number;
  /** By URL; within, by what tells one from its repeats. */
  readonly #sightings = new Map<string, Map<string, Sighting>>();
  #kept = 0;

  constructor(log: TabLog, urlCharacters: number) {
    this.#log = log;
    this.#urlCharacters = urlCharacters;
  }

  /** Forgets what the page told so far. */
  clear(): void {
    this.#sightings.clear();
    this.#kept = 0;
  }

  join({ resources }: PageSaw): void {
    const inBatch = new Map<string, number>();
    const touched = new Map<string, number[]>();
    for (const resource of resources) {
      const url = cutUrl(withoutFragment(resource.url), this.#urlCharacters).url;
      if (this.#placesNear(url, resource.start).length === 0) continue;
      const key = `${String(resource.start)} ${String(resource.status)}`;
      const inBatchKey = `${key} ${url}`;
      const ordinal = inBatch.get(inBatchKey) ?? 0;
      inBatch.set(inBatchKey, ordinal + 1);
      if (!this.#keep(url, `${key} ${String(ordinal)}`, resource)) continue;
      const starts = touched.get(url);
      if (starts === undefined) touched.set(url, [resource.start]);
      else starts.push(resource.start);
    }
    for (const [url, starts] of touched) for (const start of starts) this.#settle(url, start);
  }

  /** False when it was known. */
  #keep(url: string, key: string, { start, status }: PageResource): boolean {
    const known = this.#sightings.get(url) ?? new Map<string, Sighting>();
    if (known.has(key)) return false;
    known.set(key, { start, status });
    // Deleted and set again, so that what was heard of last goes last.
    this.#sightings.delete(url);
    this.#sightings.set(url, known);
    this.#kept += 1;
    for (const [oldest, { size }] of this.#sightings) {
      if (this.#kept <= MOST_KEPT || oldest === url) break;
      this.#sightings.delete(oldest);
      this.#kept -= size;
    }
    return true;
  }

  /** Holds the sightings around a time against the exchanges that began there. */
  #settle(url: string, around: number): void {
    const sightings = [...(this.#sightings.get(url)?.values() ?? [])].sort((a, b) => a.start - b.start);
    const places = this.#placesNear(url, around);
    const { from, to } = burstAround(around, [
      ...sightings.map(({ start }) => start),
      ...places.map(({ time }) => time),
    ]);
    if (from < around - BURST_MILLISECONDS || to > around + BURST_MILLISECONDS) return;
    const seen = sightings.filter(({ start }) => start >= from && start <= to);
    const begun = places.filter(({ time }) => time >= from && time <= to);
    if (seen.length !== begun.length) return;
    for (const [index, sighting] of seen.entries()) {
      const place = begun[index];
      if (place === undefined || Math.abs(place.time - sighting.start) > JOIN_WITHIN_MILLISECONDS) continue;
      this.#tell(place.id, isCertain(seen, sighting) ? sighting.status : null);
    }
  }

  #tell(id: string, pageStatus: number | null): void {
    const record = this.#log.get(id);
    // Only the top document's timeline is read.
    if (record === undefined || record.exchange.frameId !== 0) return;
    if (record.exchange.pageStatus === pageStatus) return;
    this.#log.put({ ...record, exchange: { ...record.exchange, pageStatus } });
  }

  /** The exchanges that began at the URL around a time, the first to begin first; none where they are too many. */
  #placesNear(url: string, time: number): readonly Placed[] {
    const within = BURST_MILLISECONDS + JOIN_WITHIN_MILLISECONDS;
    const near = this.#log.index.messages.nearest({ url, method: ANY_METHOD, time }, within, MOST_ALIKE);
    return near.length === MOST_ALIKE ? [] : [...near].sort((a, b) => a.time - b.time);
  }
}

/** The stretch of time around a start in which nothing is further from its neighbour than the clocks may differ. */
function burstAround(around: number, times: readonly number[]): { from: number; to: number } {
  const sorted = [...times].sort((a, b) => a - b);
  let from = around;
  let to = around;
  for (const time of sorted) if (time > to && time - to <= JOIN_WITHIN_MILLISECONDS) to = time;
  for (const time of sorted.reverse())
    if (time < from && from - time <= JOIN_WITHIN_MILLISECONDS) from = time;
  return { from, to };
}

/** Whether every sighting that may have been taken for this one says the same. */
function isCertain(seen: readonly Sighting[], { start, status }: Sighting): boolean {
  return seen.every(
    (other) => other.status === status || Math.abs(other.start - start) > SAME_TIME_MILLISECONDS,
  );
}
