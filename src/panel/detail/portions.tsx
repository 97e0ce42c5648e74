import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { moreOf } from '../../diagnosis/words/plural';
import type { Noun } from '../../diagnosis/words/plural';

/** A page can make lists of thousands: of requested headers, lines, redirects. Nobody reads more than this at once. */
const PORTION = 50;

type Portions<Item> = {
  readonly shown: readonly Item[];
  /** A button for the next portion; null where nothing is left out. */
  readonly more: ComponentChildren;
};

/**
 * The beginning of a list that may be long, so that what is drawn stays small.
 *
 * @param noun what the items are
 */
export function usePortions<Item>(
  items: readonly Item[],
  noun: Noun,
  portion: number = PORTION,
): Portions<Item> {
  const [count, setCount] = useState(portion);
  const rest = items.length - count;
  return {
    shown: items.slice(0, count),
    more:
      rest <= 0 ? null : (
        <button type="button" onClick={() => setCount(count + portion)}>
          Show {rest > portion ? `${String(portion)} of ` : ''}
          {moreOf(rest, noun)}
        </button>
      ),
  };
}
