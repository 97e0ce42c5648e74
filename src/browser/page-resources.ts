import * as v from 'valibot';
import type { PageResource } from '../exchange/network-event';

/** What one reading brings at most; Resource Timing itself keeps 250 unless the page asks for more. */
export const MOST_RESOURCES = 500;
export const MOST_URL_CHARACTERS = 16_384;
const MOST_TYPE_CHARACTERS = 64;
const MOST_CHARACTERS = MOST_RESOURCES * (MOST_URL_CHARACTERS + 256);

/** As they stand in the source of the expression that is evaluated. No URL holds either character. */
export const BETWEEN_FIELDS = '\\t';
export const BETWEEN_RESOURCES = '\\n';

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

/**
 * Reads what the page told: a line for each resource, of start, status, initiator type and URL with tabs between. Empty
 * when it has not the agreed shape.
 */
export function readResources(told: unknown): readonly PageResource[] {
  if (typeof told !== 'string' || told === '' || told.length > MOST_CHARACTERS) return [];
  const parsed = v.safeParse(
    pageResources,
    told.split('\n').map((line) => {
      const [start, status, initiatorType, url, ...more] = line.split('\t');
      return more.length > 0 ? null : { start: Number(start), url, status: Number(status), initiatorType };
    }),
  );
  return parsed.success ? parsed.output : [];
}
