import type { End, Exchange } from '../exchange';
import { withEnd } from './exchange-changes';
import type { LogCounters } from './log-counters';
import type { ExchangeRecord } from './log-record';
import type { OrderNumbers } from './order-numbers';
import type { TabLog } from './tab-log';

/** Adds requests of which only DevTools tells, or tells how they ended. */
export class UnheardRequests {
  readonly #log: TabLog;
  readonly #counters: LogCounters;
  readonly #numbers: OrderNumbers;

  constructor(log: TabLog, counters: LogCounters, numbers: OrderNumbers) {
    this.#log = log;
    this.#counters = counters;
    this.#numbers = numbers;
  }

  /** Adds an exchange of which no event was heard. */
  addReported(make: (id: string) => Exchange | null): void {
    const order = this.#numbers.takeOrder();
    const exchange = make(this.#nameOfReported());
    if (exchange === null) return;
    this.#counters.count('reportedExchanges');
    this.#log.add({
      kind: 'exchange',
      order,
      exchange,
      initiator: exchange.pageOrigin,
      hidden: false,
      waitingSince: null,
      undecided: false,
      urlCut: exchange.cut.urlCharacters,
      endedByDevTools: true,
    });
  }

  /** Adds a request that went to a service worker, once it is known to have got no response. */
  addWithoutResponse(handed: ExchangeRecord, end: End): void {
    const exchange = withEnd(handed.exchange, end);
    const seen = { hidden: false, undecided: false, waitingSince: null, endedByDevTools: true };
    this.#log.add({ ...handed, ...seen, order: this.#numbers.takeOrder(), exchange });
  }

  /** A name that no exchange has: a background that ended may have stored one, and not the count of them. */
  #nameOfReported(): string {
    const name = (): string => `devtools:${String(this.#counters.counts.reportedExchanges)}`;
    while (this.#log.knows(name())) this.#counters.count('reportedExchanges');
    return name();
  }
}
