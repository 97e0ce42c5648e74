import { redirectedMethod } from '../../fetch-standard/status';
import { withoutFragment } from '../../fetch-standard/without-fragment';
import type { Exchange, Hop } from '../exchange';
import { urlAsRequested } from '../https-upgrade';

/**
 * Where a message stands: a hop of an exchange, or that hop's preflight. The hop one beyond the last is the request that
 * a redirect led to and that never began.
 */
export type MessagePlace = {
  readonly id: string;
  readonly hop: number;
  readonly part: 'hop' | 'preflight';
  /** When the message was started, milliseconds since the epoch. */
  readonly time: number;
};

/** Stands for whatever method a request has, where a report names none. No method is empty. */
export const ANY_METHOD = '';

/** What a report tells of a message. */
type Requested = { readonly url: string; readonly method: string; readonly time: number };

/** Finds messages by method, URL and time, for reports that carry no request id. */
export class MessageIndex {
  readonly #places = new Map<string, MessagePlace[]>();

  add(url: string, method: string, place: MessagePlace): void {
    const key = keyOf(url, method);
    const places = this.#places.get(key);
    if (places === undefined) this.#places.set(key, [place]);
    else places.splice(firstAfter(places, place), 0, place);
  }

  /** Adds the request that a redirect leads to: DevTools reports it even when it never begins. */
  addTarget({ id, hops }: Exchange, hop: number): void {
    const target = targetOf(hops[hop]);
    if (target !== null)
      this.add(target.url, target.method, { id, hop: hop + 1, part: 'hop', time: target.time });
  }

  /** Forgets every message of an exchange. */
  removeAll(exchange: Exchange): void {
    for (const [index, hop] of exchange.hops.entries()) {
      const target = targetOf(hop);
      if (target !== null) {
        const { url, method, time } = target;
        this.#remove(keyOf(url, method), { id: exchange.id, hop: index + 1, part: 'hop', time });
      }
      const place = { id: exchange.id, hop: index, part: 'hop', time: hop.time } as const;
      this.#remove(keyOf(hop.url, hop.method), place);
      if (index === 0) this.#remove(keyOf(urlAsRequested(hop), ANY_METHOD), place);
      if (hop.preflight === null) continue;
      const { time } = hop.preflight;
      this.#remove(keyOf(hop.url, 'OPTIONS'), { id: exchange.id, hop: index, part: 'preflight', time });
    }
  }

  /** At most `most` messages that started within `within` milliseconds of a time, nearest first. */
  nearest({ url, method, time }: Requested, within: number, most: number): readonly MessagePlace[] {
    const places = this.#places.get(keyOf(url, method)) ?? [];
    let right = firstAtOrAfter(places, time);
    let left = right - 1;
    const found: MessagePlace[] = [];
    while (found.length < most) {
      const before = places[left];
      const after = places[right];
      const distanceBefore = before === undefined ? Infinity : time - before.time;
      const distanceAfter = after === undefined ? Infinity : after.time - time;
      const next = distanceBefore <= distanceAfter ? before : after;
      if (next === undefined || Math.min(distanceBefore, distanceAfter) > within) break;
      found.push(next);
      if (next === before) left -= 1;
      else right += 1;
    }
    return found;
  }

  #remove(key: string, place: MessagePlace): void {
    const places = this.#places.get(key);
    if (places === undefined) return;
    const index = firstAfter(places, place) - 1;
    const found = places[index];
    if (found === undefined || compare(found, place) !== 0) return;
    places.splice(index, 1);
    if (places.length === 0) this.#places.delete(key);
  }
}

function targetOf(hop: Hop | undefined): { url: string; method: string; time: number } | null {
  if (hop === undefined || hop.redirectUrl === null) return null;
  const { method, redirectUrl: url, response, time } = hop;
  return { url, method: response === null ? method : redirectedMethod(method, response.status), time };
}

/** Reports differ in whether they name the fragment. */
const keyOf = (url: string, method: string): string => `${method} ${withoutFragment(url)}`;

function compare(a: MessagePlace, b: MessagePlace): number {
  if (a.time !== b.time) return a.time - b.time;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  if (a.hop !== b.hop) return a.hop - b.hop;
  return a.part === b.part ? 0 : a.part === 'hop' ? -1 : 1;
}

function firstAfter(places: readonly MessagePlace[], place: MessagePlace): number {
  return firstWhere(places, (other) => compare(other, place) > 0);
}

function firstAtOrAfter(places: readonly MessagePlace[], time: number): number {
  return firstWhere(places, (other) => other.time >= time);
}

function firstWhere(places: readonly MessagePlace[], holds: (place: MessagePlace) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && holds(place)) high = middle;
    else low = middle + 1;
  }
  return low;
}
