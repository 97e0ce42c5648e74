import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Noun } from '../../diagnosis/words/plural';
import { useMedium } from './use-medium';

/** A page can make lists of thousands: of requested headers, lines, redirects. Nobody reads more than this at once. */
const PORTION = 50;

type Portions<Item> = {
  readonly shown: readonly Item[];
  /** What leads to the others or tells of them; null where nothing is left out. */
  readonly more: ComponentChildren;
};

/**
 * The beginning of a list that may be long, so that what is drawn stays small.
 *
 * @param noun what the items are
 */
export function usePortions<Item>(items: readonly Item[], noun: Noun, own: number = PORTION): Portions<Item> {
  const { portion: portionOf, More } = useMedium();
  const portion = portionOf(own, noun);
  const [count, setCount] = useState(portion);
  const rest = items.length - count;
  return {
    shown: items.slice(0, count),
    more:
      rest <= 0 ? null : (
        <More rest={rest} portion={portion} noun={noun} onMore={() => setCount(count + portion)} />
      ),
  };
}
