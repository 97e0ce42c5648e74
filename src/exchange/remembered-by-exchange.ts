import type { Exchange } from './exchange';

/**
 * A function that works out something of an exchange once for each object: exchanges are immutable, a change makes a new
 * one, and of a log that changes nearly all stay. What was worked out goes with the exchange.
 */
export function rememberedByExchange<Value>(
  compute: (exchange: Exchange) => Value,
): (exchange: Exchange) => Value {
  const known = new WeakMap<Exchange, { readonly value: Value }>();
  return (exchange) => {
    const before = known.get(exchange);
    if (before !== undefined) return before.value;
    const value = compute(exchange);
    known.set(exchange, { value });
    return value;
  };
}
