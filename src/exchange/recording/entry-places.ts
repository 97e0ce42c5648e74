import { getHeader } from '../../fetch-standard/header-list';
import type { Exchange } from '../exchange';
import { keptHeaderBytes } from './exchange-changes';
import { headerBytes, limitHeaders } from '../header-limit';
import { cutUrl, type RecorderLimits } from './limits';
import { ANY_METHOD, type MessagePlace } from './message-index';
import type { DevToolsEntry } from '../network-event';
import type { TabLog } from './tab-log';

/** DevTools' clock and webRequest's differ by the way to the network process; more than this is another request. */
export const JOIN_WITHIN_MILLISECONDS = 5_000;
/** Requests that are alike in method, URL and time, and still told apart by what DevTools reports of each. */
const MOST_CANDIDATES = 512;

/** Which messages of a log a DevTools entry may tell of, and what of the entry there is room for. */
export class EntryPlaces {
  readonly #log: TabLog;
  readonly #limits: RecorderLimits;

  constructor(log: TabLog, limits: RecorderLimits) {
    this.#log = log;
    this.#limits = limits;
  }

  /** Messages of that method to the entry's URL, nearest in time first. */
  of({ url, time }: DevToolsEntry, method: string): readonly MessagePlace[] {
    const within = JOIN_WITHIN_MILLISECONDS;
    return this.#log.index.messages.nearest({ url: this.cut(url), method, time }, within, MOST_CANDIDATES);
  }

  /** First messages of any method to the entry's URL whose request has mode `no-cors`, nearest in time first. */
  withoutCors(entry: DevToolsEntry): readonly MessagePlace[] {
    return this.of(entry, ANY_METHOD).filter(({ id }) => {
      const sent = this.#log.get(id)?.exchange.hops[0].requestHeaders ?? [];
      return getHeader(sent, 'sec-fetch-mode') === 'no-cors';
    });
  }

  /** The URL as far as a log keeps it. */
  cut(url: string): string {
    return cutUrl(url, this.#limits.urlCharacters).url;
  }

  /** The entry with headers for which the exchange has room; for a new exchange that is the whole of it. */
  fitted(entry: DevToolsEntry, exchange: Exchange | null): DevToolsEntry {
    return fitEntry(entry, this.#limits.headerBytes - (exchange === null ? 0 : keptHeaderBytes(exchange)));
  }
}

/** The entry with headers of at most so many bytes; where it has more, half of the room for those of the request and those of the response. */
function fitEntry(entry: DevToolsEntry, room: number): DevToolsEntry {
  if (headerBytes(entry.headers) + headerBytes(entry.requestHeaders) <= room) return entry;
  const half = Math.max(0, Math.floor(room / 2));
  const { headers, cutBytes } = limitHeaders(entry.headers, half);
  const requestHeaders = limitHeaders(entry.requestHeaders, half).headers;
  return { ...entry, headers, headerBytesCut: entry.headerBytesCut + cutBytes, requestHeaders };
}
