import type { Exchange, Preflight } from '../exchange';
import type { PageState } from './page-tracker';
import type { Refusals } from '../refusals';

/** What the recorder knows of one exchange beside what it shows. */
export type ExchangeRecord = {
  readonly kind: 'exchange';
  /** Rises with every exchange and preflight of the tab. */
  readonly order: number;
  readonly exchange: Exchange;
  /** The initiator, as the browser says; null when it does not. */
  readonly initiator: string | null;
  /** True while the request has not left the page's own origin, or may still turn out to be a preflight. */
  readonly hidden: boolean;
  /** Rises with every request that begins to wait for a preflight; null when it does not wait. */
  readonly waitingSince: number | null;
  /** True for an OPTIONS request until its headers, or their absence, tell whether it is a preflight. */
  readonly undecided: boolean;
  /** Characters cut from the URL of the last hop. */
  readonly urlCut: number;
  /** True when only DevTools told the end, or nobody did, so that the browser's own event replaces it. */
  readonly endedByDevTools: boolean;
};

/** A preflight whose actual request was not seen; it waits for a request whose beginning was missed. */
export type PreflightRecord = {
  readonly kind: 'preflight';
  readonly order: number;
  /** All that it shares with its actual request. */
  readonly identity: string;
  /** The method that it requests; null when its headers were missed. */
  readonly method: string | null;
  readonly preflight: Preflight;
  readonly headerBytesCut: number;
};

/** What stays of an exchange that the storage had no room for, in the place of its record. */
export type GivenUpRecord = {
  readonly kind: 'given-up';
  readonly id: string;
  readonly order: number;
  readonly page: number;
  /** What the exchange took, in bytes: a panel may still keep it. */
  readonly bytes: number;
  /** True when it had not ended. */
  readonly running: boolean;
  /** Of the last request, by which a report of DevTools is known to tell of it: the URL's beginning. */
  readonly url: string;
  readonly method: string;
  readonly time: number;
};

/** What is known of the tab as a whole. */
export type StateRecord = {
  readonly kind: 'state';
  readonly paused: boolean;
  readonly preserveLog: boolean;
  readonly navigationSeen: boolean;
  /** When the browser last reported a navigation, milliseconds since the epoch; 0 for never. */
  readonly lastNavigation: number;
  /** Time of the last event before the log was cleared, milliseconds since the epoch; 0 for never. */
  readonly lastClear: number;
  /** Bytes that the exchanges of the log may take; the oldest go first. */
  readonly logBytes: number;
  readonly sameOriginRequests: number;
  readonly droppedExchanges: number;
  readonly ignoredEvents: number;
  readonly refused: Refusals;
  /** Exchanges that were made from DevTools' reports alone; names the next one. */
  readonly reportedExchanges: number;
  readonly pages: PageState;
};

/** Running requests that were cleared from the log or began during a pause. */
export type PassedOverRecord = { readonly kind: 'passed-over'; readonly ids: readonly string[] };

/** One piece of a tab's log, small enough to be written alone when it changes. All of them together restore the log. */
export type LogRecord = ExchangeRecord | GivenUpRecord | PreflightRecord | StateRecord | PassedOverRecord;

/** Names a record within its tab. */
export function recordKey(record: LogRecord): string {
  switch (record.kind) {
    case 'exchange':
      return exchangeKey(record.exchange.id);
    case 'given-up':
      return exchangeKey(record.id);
    case 'preflight':
      return preflightKey(record.preflight.requestId);
    case 'state':
    case 'passed-over':
      return record.kind;
  }
}

export function exchangeKey(id: string): string {
  return `exchange:${id}`;
}

export function preflightKey(id: string): string {
  return `preflight:${id}`;
}

/** Whether an event told nothing new: such a record is neither stored nor sent again. */
export function saysTheSame(before: ExchangeRecord, after: ExchangeRecord): boolean {
  return (
    before.exchange === after.exchange &&
    before.hidden === after.hidden &&
    before.waitingSince === after.waitingSince &&
    before.undecided === after.undecided &&
    before.urlCut === after.urlCut &&
    before.endedByDevTools === after.endedByDevTools
  );
}
