import type { Browser, End } from '../exchange';
import { withEnd } from './exchange-changes';
import { lastHop } from '../hops';
import type { RecorderLimits } from './limits';
import type { ExchangeRecord } from './log-record';
import { withRedirect, withRequestHeaders, withResponse, withResponseStarted } from './message-writes';
import type { RequestEvent, RequestHeaders } from '../network-event';
import { PAIRING } from './preflight-pairing';

export type WriteParts = {
  readonly browser: Browser;
  readonly limits: RecorderLimits;
  /** The next place among the requests that wait for a preflight. */
  readonly takeWaiting: () => number;
};

/** The record with what an event says of the exchange's last hop. */
export function withEvent(record: ExchangeRecord, event: RequestEvent, parts: WriteParts): ExchangeRecord {
  const { limits } = parts;
  switch (event.kind) {
    case 'request-started':
    case 'handed-to-service-worker':
      return record;
    case 'request-headers':
      return withHeadersAndWait(record, event, parts);
    case 'response-headers':
      return { ...record, exchange: withResponse(record.exchange, event, limits.headerBytes) };
    case 'response-started':
      return { ...record, exchange: withResponseStarted(record.exchange, event, limits.headerBytes) };
    case 'redirected':
      return { ...record, exchange: withRedirect(record.exchange, event, limits.urlCharacters) };
    case 'completed':
      return withOwnEnd(record, { kind: 'completed', time: event.time, fromCache: event.fromCache });
    case 'failed':
      return withOwnEnd(record, { kind: 'failed', time: event.time, error: event.error });
  }
}

function withHeadersAndWait(
  record: ExchangeRecord,
  event: RequestHeaders,
  { browser, limits, takeWaiting }: WriteParts,
): ExchangeRecord {
  const hop = lastHop(record.exchange);
  const exchange = withRequestHeaders(record.exchange, event, limits.headerBytes);
  const waits =
    PAIRING[browser].from === event.kind &&
    hop.preflight === null &&
    hop.response === null &&
    exchange.end === null;
  // Told twice, when the background ended in between, it keeps its place among those that wait.
  const waitingSince = record.waitingSince ?? (waits ? takeWaiting() : null);
  return { ...record, exchange, waitingSince };
}

/** The browser's own word of the end takes the place of DevTools'. */
function withOwnEnd(record: ExchangeRecord, end: End): ExchangeRecord {
  if (record.exchange.end !== null && !record.endedByDevTools) return record;
  return { ...record, exchange: withEnd(record.exchange, end), endedByDevTools: false };
}
