import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A page can make lists of thousands: of headers to ask for, lines, redirects. Nobody reads more than this at once. */
const PORTION = 50;

type Portions<Item> = {
  readonly shown: readonly Item[];
  /** A button for the next portion; null where nothing is left out. */
  readonly more: ComponentChildren;
};

/**
 * The beginning of a list that may be long, so that what is drawn stays small.
 *
 * @param what the items in the plural, such as `causes`
 */
export function usePortions<Item>(
  items: readonly Item[],
  what: string,
  portion: number = PORTION,
): Portions<Item> {
  const [count, setCount] = useState(portion);
  const rest = items.length - count;
  return {
    shown: items.slice(0, count),
    more:
      rest <= 0 ? null : (
        <button type="button" onClick={() => setCount(count + portion)}>
          Show {Math.min(rest, portion)} of {rest} more {what}
        </button>
      ),
  };
}
