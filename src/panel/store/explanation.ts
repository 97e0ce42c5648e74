import { diagnose } from '../../diagnosis/diagnose';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange } from '../../exchange/exchange';

/** The diagnosis of an exchange; or the bug that kept us from one, so that a single odd request never blanks the panel. */
export type Explanation =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'bug'; readonly message: string };

const known = new WeakMap<Exchange, Explanation>();

function explain(exchange: Exchange): Explanation {
  try {
    return { kind: 'diagnosis', diagnosis: diagnose(exchange) };
  } catch (error) {
    return { kind: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Explains each exchange once: exchanges are immutable, a change makes a new object. */
export function explanationOf(exchange: Exchange): Explanation {
  const before = known.get(exchange);
  if (before !== undefined) return before;
  const explanation = explain(exchange);
  known.set(exchange, explanation);
  return explanation;
}
