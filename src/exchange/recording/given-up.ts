import { withoutFragment } from '../../fetch-standard/without-fragment';
import { mayStillRun } from './exchange-changes';
import { lastHop } from '../hops';
import { exchangeBytes } from '../exchange-size';
import type { ExchangeRecord, GivenUpRecord } from './log-record';

/** Characters of a URL that are kept to know a request again. */
const URL_KEPT = 200;

/**
 * What stays of an exchange for which the storage has no room; null for one that is not shown, of which nothing has to
 * stay.
 */
export function givenUpOf({ exchange, order, hidden }: ExchangeRecord): GivenUpRecord | null {
  if (hidden) return null;
  const { id, page, end } = exchange;
  const { method, url, time } = lastHop(exchange);
  return {
    kind: 'given-up',
    id,
    order,
    page,
    bytes: exchangeBytes(exchange),
    running: mayStillRun(end),
    url: withoutFragment(url).slice(0, URL_KEPT),
    method,
    time,
  };
}

/** The exchanges of a log whose details were lost when the background ended: counted, and let go like the others. */
export class GivenUpExchanges {
  readonly #records: Map<string, GivenUpRecord>;
  #bytes = 0;

  constructor(saved: readonly GivenUpRecord[]) {
    const sorted = [...saved].sort((a, b) => a.order - b.order);
    this.#records = new Map(sorted.map((record) => [record.id, record]));
    for (const { bytes } of this.#records.values()) this.#bytes += bytes;
  }

  get size(): number {
    return this.#records.size;
  }

  /** What they took, as a panel may still keep them. */
  get bytes(): number {
    return this.#bytes;
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** Oldest first. */
  records(): IterableIterator<GivenUpRecord> {
    return this.#records.values();
  }

  /** Whether a request that began about then may be one of them. */
  mayInclude(url: string, method: string, time: number, withinMilliseconds: number): boolean {
    const beginning = withoutFragment(url).slice(0, URL_KEPT);
    for (const record of this.#records.values()) {
      if (Math.abs(record.time - time) > withinMilliseconds) continue;
      if (record.method === method && record.url === beginning) return true;
    }
    return false;
  }

  take(id: string): GivenUpRecord | undefined {
    const record = this.#records.get(id);
    if (record === undefined) return undefined;
    this.#records.delete(id);
    this.#bytes -= record.bytes;
    return record;
  }
}
