import type { Browser, Exchange } from '../exchange';
import { hopAt, lastHop, lastHopIndex } from '../hops';
import { urlAsRequested } from '../https-upgrade';
import { identityOf } from '../request-origin';
import type { ExchangeRecord } from './log-record';
import { ANY_METHOD, MessageIndex } from './message-index';
import { requestedNamesOfRequest, PAIRING } from './preflight-pairing';
import { WaitingRequests } from './waiting-requests';

/** Where a preflight stands. */
export type PreflightPlace = { readonly id: string; readonly hop: number };

/** Finds the records of a tab's log by what events and reports tell of them. It follows from the records alone. */
export class LogIndex {
  readonly messages = new MessageIndex();
  readonly waiting = new WaitingRequests();
  readonly #preflights = new Map<string, PreflightPlace>();
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  placeOfPreflight(id: string): PreflightPlace | undefined {
    return this.#preflights.get(id);
  }

  addMessages(exchange: Exchange): void {
    for (let hop = 0; hop < exchange.hops.length; hop += 1) {
      this.#addHop(exchange, hop);
      this.addPreflight(exchange, hop);
      this.messages.addTarget(exchange, hop);
    }
  }

  /** A request begins to wait for a preflight. */
  startWaiting({ exchange, initiator, urlCut }: ExchangeRecord): void {
    const hop = lastHop(exchange);
    const names = PAIRING[this.#browser].byHeaderNames
      ? requestedNamesOfRequest(hop.requestHeaders ?? [])
      : null;
    const identity = identityOf({ ...exchange, initiator }, hop.url, urlCut);
    this.waiting.add({ id: exchange.id, identity, method: hop.method, names });
  }

  /** A record takes the place of another; a hop may have been added, or the last one's URL upgraded. */
  replace(before: ExchangeRecord, record: ExchangeRecord): void {
    const { exchange } = record;
    if (lastHop(before.exchange).url !== hopAt(exchange, lastHopIndex(before.exchange)).url) {
      this.messages.removeAll(before.exchange);
      return this.addMessages(exchange);
    }
    if (exchange.hops.length > before.exchange.hops.length) this.#addHop(exchange, lastHopIndex(exchange));
    else this.#addNewTarget(before.exchange, exchange);
    if (record.waitingSince === before.waitingSince) return;
    if (record.waitingSince === null) this.waiting.remove(exchange.id);
    else this.startWaiting(record);
  }

  addPreflight(exchange: Exchange, index: number): void {
    const hop = exchange.hops[index];
    if (hop === undefined || hop.preflight === null) return;
    const { requestId, time } = hop.preflight;
    this.#preflights.set(requestId, { id: exchange.id, hop: index });
    this.messages.add(hop.url, 'OPTIONS', { id: exchange.id, hop: index, part: 'preflight', time });
  }

  remove(exchange: Exchange): void {
    for (const { preflight } of exchange.hops)
      if (preflight !== null) this.#preflights.delete(preflight.requestId);
    this.waiting.remove(exchange.id);
    this.messages.removeAll(exchange);
  }

  #addNewTarget(before: Exchange, exchange: Exchange): void {
    const hop = lastHopIndex(exchange);
    if (before.hops[hop]?.redirectUrl === null) this.messages.addTarget(exchange, hop);
  }

  #addHop(exchange: Exchange, index: number): void {
    const hop = exchange.hops[index];
    if (hop === undefined) return;
    const place = { id: exchange.id, hop: index, part: 'hop', time: hop.time } as const;
    this.messages.add(hop.url, hop.method, place);
    if (index === 0) this.messages.add(urlAsRequested(hop), ANY_METHOD, place);
  }
}
