import type { StateRecord } from './log-record';
import type { RefusalReason } from '../refusals';

/** What is counted of a tab's log instead of being kept. */
export type Counts = Pick<
  StateRecord,
  'sameOriginRequests' | 'droppedExchanges' | 'ignoredEvents' | 'reportedExchanges' | 'refused'
>;

/** Counts for one tab. */
export class LogCounters {
  #counts: Counts;
  #revision = 0;

  constructor({ sameOriginRequests, droppedExchanges, ignoredEvents, reportedExchanges, refused }: Counts) {
    this.#counts = { sameOriginRequests, droppedExchanges, ignoredEvents, reportedExchanges, refused };
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** Another number than before means that a count has changed. */
  get revision(): number {
    return this.#revision;
  }

  count(name: Exclude<keyof Counts, 'refused'>): void {
    this.#revision += 1;
    this.#counts = { ...this.#counts, [name]: this.#counts[name] + 1 };
  }

  refuse(reason: RefusalReason, times: number): void {
    this.#revision += 1;
    const { refused } = this.#counts;
    this.#counts = { ...this.#counts, refused: { ...refused, [reason]: refused[reason] + times } };
  }

  /** Begins anew what is counted of the requests of one page. */
  resetRequests(): void {
    this.#revision += 1;
    this.#counts = { ...this.#counts, sameOriginRequests: 0, droppedExchanges: 0 };
  }
}
