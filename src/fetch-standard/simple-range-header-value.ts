import type { Engine } from './engine';

/**
 * Whether a Range value asks for one range from a known start (`bytes=0-499`, `bytes=500-`), without whitespace.
 * `bytes=-500` is not simple, nor is a range that ends before it starts, nor one with a position beyond what the engine can count.
 *
 * @see https://fetch.spec.whatwg.org/#simple-range-header-value
 */
export function isSimpleRange(value: string, { requestHeaders: { largestRangePosition } }: Engine): boolean {
  if (!/^bytes=[0-9]+-[0-9]*$/.test(value)) return false;
  const dash = value.indexOf('-');
  const start = BigInt(value.slice('bytes='.length, dash));
  const end = value.slice(dash + 1);
  const last = end === '' ? start : BigInt(end);
  return start <= last && (largestRangePosition === null || last <= largestRangePosition);
}
