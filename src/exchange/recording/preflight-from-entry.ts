import type { Preflight } from '../exchange';
import type { DevToolsEntry } from '../network-event';
import { endOf, responseBy } from './entry-response';
import type { ExchangeRecord } from './log-record';

/** DevTools notes a request's start a little before webRequest does. */
export const CLOCKS_DIFFER_MILLISECONDS = 100;

/**
 * The preflight that an entry tells of, for a request of which no event of a preflight was heard; null when the
 * entry's time is not between the request's start and its response.
 */
export function preflightFromEntry(
  { exchange, endedByDevTools }: Pick<ExchangeRecord, 'exchange' | 'endedByDevTools'>,
  index: number,
  entry: DevToolsEntry,
): Preflight | null {
  const hop = exchange.hops[index];
  if (hop === undefined || hop.preflight !== null) return null;
  if (entry.status === 0 && entry.error === null) return null;
  // DevTools times a response and an end by the request's start, which is before its preflight.
  const ended = endedByDevTools ? Infinity : (exchange.end?.time ?? Infinity);
  // One that fails at once ends with its request, and the clocks differ.
  const latest = entry.status === 0 ? ended + CLOCKS_DIFFER_MILLISECONDS : ended;
  // Where the request's own start was missed, its time is that of a later event.
  const earliest = exchange.beginningMissed && index === 0 ? 0 : hop.time - CLOCKS_DIFFER_MILLISECONDS;
  if (entry.time < earliest || entry.time > latest) return null;
  return {
    requestId: `devtools:${exchange.id}:${String(index)}`,
    time: entry.time,
    requestHeaders: entry.requestHeaders,
    response: responseBy(null, true, entry),
    end: endOf(exchange, entry),
  };
}
