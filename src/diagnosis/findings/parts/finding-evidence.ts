import type { Evidence } from '../../diagnosis';
import { received, sent, wholeOf } from '../../causes/parts/evidence-lines';
import type { CorsResponse } from './cors-responses';

type Mark = Evidence['mark'];
type Marking = (value: string) => Mark;

/** One header of a response that a finding shows; without a marking it only gives context. */
export type ShownHeader = { readonly name: string; readonly mark?: Marking };

export const whole = (name: string): ShownHeader => ({ name, mark: wholeOf });
export const context = (name: string): ShownHeader => ({ name });

/**
 * The Origin that was sent beside the given headers of the response. A header that only gives context is left out where it
 * is absent; one with a marking stands there as absent, which then is the evidence.
 */
export function evidenceOf({ scene }: CorsResponse, shown: readonly ShownHeader[]): readonly Evidence[] {
  return [
    ...sent(scene, 'Origin').filter(({ value }) => value !== null),
    ...shown.flatMap(({ name, mark }) => {
      const lines = received(scene, name, mark);
      return mark === undefined ? lines.filter(({ value }) => value !== null) : lines;
    }),
  ];
}

/** The elements of a comma-separated list that a test picks, with where each stands in the text. */
export function markFirst(value: string, test: (element: string) => boolean): Mark {
  let start = 0;
  for (const part of value.split(',')) {
    const element = part.trim();
    const from = start + part.indexOf(element);
    if (element !== '' && test(element)) return { start: from, end: from + element.length };
    start += part.length + 1;
  }
  return null;
}
