import * as v from 'valibot';
import type { PageResource } from '../exchange/network-event';

/** What one reading brings at most; Resource Timing itself keeps 250 unless the page asks for more. */
export const MOST_RESOURCES = 500;
export const MOST_URL_CHARACTERS = 16_384;
const MOST_TYPE_CHARACTERS = 64;

/** A page may put anything in place of its own numbers and texts, so nothing else is let in. */
export const pageResources = v.pipe(
  v.array(
    v.object({
      start: v.pipe(v.number(), v.finite()),
      url: v.pipe(v.string(), v.maxLength(MOST_URL_CHARACTERS)),
      status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
      initiatorType: v.pipe(v.string(), v.maxLength(MOST_TYPE_CHARACTERS)),
    }),
  ),
  v.maxLength(MOST_RESOURCES),
);

/** Reads what the page answered; empty when it has not the agreed shape. */
export function readResources(answer: unknown): readonly PageResource[] {
  const parsed = v.safeParse(pageResources, answer);
  return parsed.success ? parsed.output : [];
}
