import type { Exchange } from './exchange';
import { memoizedByObject } from './memoized-by-object';

/**
 * A function that works out something of an exchange once for each object: exchanges are immutable, a change makes a new
 * one, and of a log that changes nearly all stay. What was worked out goes with the exchange.
 */
export const memoizedByExchange = <Value>(
  compute: (exchange: Exchange) => Value,
): ((exchange: Exchange) => Value) => memoizedByObject(compute);
